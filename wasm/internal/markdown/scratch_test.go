package markdown
import ("testing";"os";"path/filepath";"fmt")
func TestScratch(t *testing.T){
 fs,_:=filepath.Glob("/work/shared/faqdocs/*.md*")
 fs=append(fs,"/work/shared/seed-faq.md")
 for _,f:=range fs { b,_:=os.ReadFile(f); c,faults:=Parse([]File{{filepath.Base(f),string(b)}},Vars{"names.company.lower":"acme"})
  n:=c.Len(); q:=""
  if n>0 { q=c.Entries()[0].Question; r:=NewRenderer(c,Labels{}); for _,e:=range c.Entries(){ r.Answer(e); r.Question(e); Text(e)} }
  fmt.Printf("%4d %3d faults %-70.70s %.60s\n",n,len(faults),filepath.Base(f),q)
  if filepath.Base(f)=="seed-faq.md" { for _,e:=range c.Entries(){fmt.Println("  ",e.Slug)}; for _,x:=range faults{fmt.Println(x.String())}; fmt.Println(NewRenderer(c,Labels{}).Answer(c.Entries()[0]))}
 }
}
