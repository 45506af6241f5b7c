package search

import "strings"

// synonymGroups are everyday words of help desks that mean nearly the same,
// folded, by language. They are few on purpose: what is special to a subject
// belongs into the aliases of its entries.
var synonymGroups = map[string]string{
	"en": `cancel terminate end stop quit unsubscribe, price cost fee charge rate, phone telephone mobile cell smartphone,
call phone telephone contact, email mail, delete remove erase, buy purchase order, begin start,
fix repair solve resolve, error problem issue trouble bug fault, problem fail wrong broken, refund reimburse,
login register signup, change modify edit update switch alter, help support assist, ship deliver send dispatch,
picture photo image, movie film video, bill invoice receipt, company business firm, job career employment work,
quick fast speed, big large, small little, see view show display, find locate search,
location address place where, time hour when, pay payment, cash money, car vehicle, holiday vacation,
travel trip journey, hello hi hey, bye goodbye, talk speak chat contact, person human people,
agent representative staff, create make build add, free gratis, damaged defective broken, lost missing,
store shop, discount coupon voucher promotion offer, guarantee warranty, install setup, website site page web,
internet online, choose select pick, explain describe, meaning mean definition define, document file,
computer pc laptop, app application program software, information info details, get receive obtain,
test check verify, prevent avoid, return exchange replace, permit allow, account profile, subscription plan,
language speak, old age, colour color, hide private, share publish public, copy duplicate,
quantity amount number, limit maximum, date day, delay late slow, country nation`,
	"de": `kundigen beenden stornieren abbestellen, preis kosten gebuhr kostet, telefon handy mobil smartphone,
anrufen telefon telefonieren, email mail nachricht, loschen entfernen, kaufen bestellen erwerben,
bestellung auftrag, starten beginnen anfangen, reparieren losen beheben, fehler problem storung,
erstattung ruckzahlung geld, anmelden registrieren einloggen login, passwort kennwort,
andern bearbeiten wechseln aktualisieren, hilfe unterstutzung support,
versand lieferung senden schicken liefern, bild foto, film video, rechnung beleg quittung,
firma unternehmen betrieb, arbeit job beruf, schnell geschwindigkeit, gross grosse, sehen anzeigen zeigen,
finden suchen, ort adresse standort, zahlen bezahlen zahlung, auto fahrzeug, urlaub ferien, reisen reise,
hallo hi hey guten, tschuss wiedersehen, reden sprechen, mensch person leute, mitarbeiter berater agent,
erstellen machen anlegen, kostenlos gratis frei, kaputt defekt beschadigt, geschaft laden shop,
rabatt gutschein, garantie gewahrleistung, installieren einrichten, webseite seite website homepage,
internet online, wahlen aussuchen, bedeutung bedeutet heisst, datei dokument, computer rechner pc,
app anwendung programm software, informationen infos auskunft, bekommen erhalten, testen prufen,
vermeiden verhindern, zuruckgeben umtauschen ruckgabe, erlaubt darf, konto profil, abo abonnement, alter alt,
teilen weitergeben, anzahl menge, kinder kind, wohnung haus zuhause, essen lebensmittel, wetter temperatur`,
}

// synonyms are groups of stems.
type synonyms [][]string

// synonymsOf gives the groups for a language; English is the default.
func synonymsOf(lang string) synonyms {
	if lang == "" {
		lang = "en"
	}
	var groups synonyms
	for group := range strings.SplitSeq(synonymGroups[lang], ",") {
		words := strings.Fields(group)
		for i, word := range words {
			words[i] = stem(lang, word)
		}
		groups = append(groups, words)
	}
	return groups
}

// each calls fn with the other stems of every group that root is in.
func (s synonyms) each(root string, fn func(other string)) {
	for _, group := range s {
		for _, one := range group {
			if one != root {
				continue
			}
			for _, other := range group {
				if other != root {
					fn(other)
				}
			}
			break
		}
	}
}
