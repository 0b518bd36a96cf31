package sheet
import ("testing";"os";"encoding/csv";"strings";"fmt")
func bigCSV(tb testing.TB, n int) string {
	r,err:=Read(bigRoster(tb,n),Options{Today:today}); if err!=nil{tb.Fatal(err)}
	var b strings.Builder
	w:=csv.NewWriter(&b)
	w.Write(strings.Split("序号,姓名,性别,民族,籍贯,出生年月,入党时间,参加工作时间,学历学位,毕业院校及专业,现任职务,任现职时间,任现职级时间,拟任职务,拟免职务,任免类别,身份证号码,备注",","))
	for i,in:=range r.List.Rows { p:=in.Person
		w.Write([]string{fmt.Sprint(i+1),p.Name,p.Sex,p.Ethnic,p.NativePlace,p.Birth.String(),p.PartyDate.String(),p.WorkDate.String(),p.Education+"\n"+p.Degree,p.School,p.Current,p.CurrentSince.String(),p.RankSince.String(),"","","留任",p.IDNumber,""}) }
	w.Flush()
	return save(tb,"a.csv",b.String())
}
func BenchmarkReadCSV(b *testing.B){ p:=bigCSV(b,10000); b.ReportAllocs(); for b.Loop(){ r,err:=Read(p,Options{Today:today}); if err!=nil||len(r.List.Rows)!=10000{b.Fatal(err)}}}
func BenchmarkBareCSV(b *testing.B){ p:=bigCSV(b,10000); b.ReportAllocs();for b.Loop(){ f,_:=os.Open(p); c:=csv.NewReader(f); c.LazyQuotes=true;c.FieldsPerRecord=-1; n:=0; for { _,err:=c.Read(); if err!=nil{break}; n++}; f.Close(); if n!=10001{b.Fatal(n)}}}
