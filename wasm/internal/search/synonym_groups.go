package search

// synonymGroups are everyday words of help desks that mean nearly the same, by
// language, as an author writes them: a group a line. They are few on purpose. The
// words of a subject belong in the synonyms of its author.
var synonymGroups = map[string]string{
	"en": `cancel, terminate, end, stop, quit, unsubscribe
price, cost, fee, charge, rate
phone, telephone, mobile, cell, smartphone
call, phone, telephone, contact
email, mail
delete, remove, erase, get rid of
buy, purchase, order
begin, start
fix, repair, solve, resolve
error, problem, issue, trouble, bug, fault
problem, fail, wrong, broken
refund, reimburse, money back, pay back
login, log in, signin, sign in, logon, log on, register, signup, sign up
change, modify, edit, update, switch, alter
help, support, assist
ship, deliver, send, dispatch
picture, photo, image
movie, film, video
bill, invoice, receipt
company, business, firm
job, career, employment, work
quick, fast, speed
big, large
small, little
see, view, show, display
find, locate, search
location, address, place, where
time, hour, when
pay, payment
cash, money
car, vehicle
holiday, vacation
travel, trip, journey
hello, hi, hey
bye, goodbye
talk, speak, chat, contact
person, human, people
agent, representative, staff
create, make, build, add
free, gratis
damaged, defective, broken
lost, missing
store, shop
discount, coupon, voucher, promotion, offer
guarantee, warranty
install, setup, set up, configure
website, site, page, web
internet, online
choose, select, pick
explain, describe
meaning, mean, definition, define
document, file
computer, pc, laptop
app, application, program, software
information, info, details
get, receive, obtain
test, check, verify
prevent, avoid
return, exchange, replace, send back, give back, bring back
permit, allow
account, profile
subscription, plan
language, speak
old, age
colour, color
hide, private
share, publish, public
copy, duplicate
quantity, amount, number
limit, maximum
date, day
delay, late, slow
country, nation
logout, log out, logoff, log off, signout, sign out
2fa, mfa, two factor, 2 factor, multi factor, two step, 2 step
wifi, wi fi, wlan, wireless
child, kid
enable, activate, turn on, switch on
disable, deactivate, turn off, switch off
postcode, zipcode, zip code, postal code
checkout, check out
backup, back up
collect, pickup, pick up
recharge, topup, top up
unavailable, sold out, out of stock
mobile, cell phone
tv, television`,
	"de": `kundigen, beenden, stornieren, abbestellen
preis, kosten, gebuhr, kostet
telefon, handy, mobil, smartphone
anrufen, telefon, telefonieren
email, mail, nachricht
loschen, entfernen
kaufen, bestellen, erwerben
bestellung, auftrag
starten, beginnen, anfangen
reparieren, losen, beheben
fehler, problem, storung
erstattung, ruckzahlung, geld
anmelden, registrieren, einloggen, login
passwort, kennwort
andern, bearbeiten, wechseln, aktualisieren
hilfe, unterstutzung, support
versand, lieferung, senden, schicken, liefern
bild, foto
film, video
rechnung, beleg, quittung
firma, unternehmen, betrieb
arbeit, job, beruf
schnell, geschwindigkeit
gross, grosse
sehen, anzeigen, zeigen
finden, suchen
ort, adresse, standort
zahlen, bezahlen, zahlung
auto, fahrzeug
urlaub, ferien
reisen, reise
hallo, hi, hey, guten
tschuss, wiedersehen
reden, sprechen
mensch, person, leute
mitarbeiter, berater, agent
erstellen, machen, anlegen
kostenlos, gratis, frei
kaputt, defekt, beschadigt
geschaft, laden, shop
rabatt, gutschein
garantie, gewahrleistung
installieren, einrichten
webseite, seite, website, homepage
internet, online
wahlen, aussuchen
bedeutung, bedeutet, heisst
datei, dokument
computer, rechner, pc
app, anwendung, programm, software
informationen, infos, auskunft
bekommen, erhalten
testen, prufen
vermeiden, verhindern
zuruckgeben, umtauschen, ruckgabe
erlaubt, darf
konto, profil
abo, abonnement
alter, alt
teilen, weitergeben
anzahl, menge
kinder, kind
wohnung, haus, zuhause
essen, lebensmittel
wetter, temperatur
anmelden, einloggen, log in, login
abmelden, ausloggen, logout, log out
wlan, wifi, wi fi
2fa, mfa, zwei faktor, zwei stufen
aktivieren, einschalten, anschalten
deaktivieren, ausschalten, abschalten
plz, postleitzahl
fernseher, tv
ausverkauft, nicht verfugbar, nicht lieferbar`,
}
