package sheet

import (
	"archive/zip"
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
)

// Neighbours of the lists that were tried: other templates, other orders of the
// columns, habits of other offices. Lines are rows, | parts cells, ↵ is a line
// end within one; merges come behind a blank. What must come of each is said as
// by told, its tables left out.
func TestNeighbours(t *testing.T) {
	for _, c := range []struct {
		name   string
		rows   []string
		merges string
		want   []string
	}{
		// Brackets and slashes in titles.
		{"posts told apart by brackets", []string{"姓名|职务（现任）|职务（拟任）", "任文|市委办主任|市委党校校长"}, "",
			[]string{"任文||市委办主任|市委党校校长||transferred"}},
		{"a slash between the verbs", []string{"姓名|现任职务|任/免职务|任、免原因", "任文|市委办主任|免去市委办主任职务|到龄"}, "",
			[]string{"任文||市委办主任||市委办主任|removed|到龄|"}},
		{"two verbs in brackets", []string{"姓名|现任职务|拟任（拟免）职务", "任文|市委办主任|免市委办主任"}, "",
			[]string{"任文||市委办主任||市委办主任|removed"}},
		{"opinions in columns of their own", []string{"姓名|现任职务|任职意见|免职意见", "任文|甲局局长|任乙局局长|免甲局局长",
			"陆鸣远|乙局局长||免乙局局长", "严守正|丙局局长||", "阮青禾|丁局局长|任城区委书记|"}, "",
			[]string{"任文||甲局局长|乙局局长|甲局局长|transferred", "陆鸣远||乙局局长||乙局局长|removed", "严守正||丙局局长|||retained",
				"阮青禾||丁局局长|任城区委书记||transferred"}},
		{"an opinion on both", []string{"姓名|现任职务|职务任免意见|免职原因", "任文|甲局局长|免去甲局局长职务|到龄"}, "",
			[]string{"任文||甲局局长||甲局局长|removed|到龄|"}},
		{"plans in columns nobody knows", []string{"姓名|性别|现任职务|组织处意见|备注1", "任文|女|甲局局长|免甲局局长|",
			"陆鸣远|男|乙局局长|建议任甲局局长|", "严守正|男|丙局局长|任职满两年|免疫规划在学"}, "",
			[]string{"~ D 组织处意见 免甲局局长", "任文||甲局局长|||retained||组织处意见：免甲局局长", "? 2 组织处意见“免甲局局长” plan_aside",
				"陆鸣远||乙局局长|||retained||组织处意见：建议任甲局局长", "? 3 组织处意见“建议任甲局局长” plan_aside",
				"严守正||丙局局长|||retained||组织处意见：任职满两年；免疫规划在学"}},
		{"marks in the column of removals, and posts that are open",
			[]string{"姓名|现任职务|拟任职务|拟免职务", "任文|甲局局长||免", "陆鸣远|乙局局长|另有任用|乙局局长", "严守正|丙局局长|另行安排|"}, "",
			[]string{"任文||甲局局长||甲局局长|removed", "陆鸣远||乙局局长||乙局局长|pending", "严守正||丙局局长|||pending"}},
		{"that nothing changes, in other words", []string{"姓名|现任职务|拟任职务", "任文|甲局局长|原职务不变", "陆鸣远|乙局局长|继续任现职",
			"严守正|丙局局长|拟留任现职", "阮青禾|丁局局长|（职务未变动）", "查某某|戊局局长|现岗位不变"}, "",
			[]string{"任文||甲局局长|||retained", "陆鸣远||乙局局长|||retained", "严守正||丙局局长|||retained", "阮青禾||丁局局长|||retained",
				"查某某||戊局局长|||retained"}},
		{"kinds in other words", []string{"姓名|现任职务|类别", "任文|甲局局长|免职退休", "陆鸣远|乙局局长|提拔任用", "严守正|丙局局长|到龄免职"}, "",
			[]string{"任文||甲局局长|||retired", "陆鸣远||乙局局长|||promoted", "严守正||丙局局长|||removed"}},
		{"an annex below with titles of its own", []string{"姓名|性别|现任职务", "任文|女|甲局局长", "", "附：拟免人员", "序号|姓名|原任职务|免职原因",
			"1|陆鸣远|乙局局长|到龄"}, "",
			[]string{"任文||甲局局长|||retained", "陆鸣远||乙局局长|||removed|到龄|"}},
		{"the post before the present one", []string{"姓名|性别|原任职务|现任职务", "任文|女|乙局局长|甲局局长"}, "",
			[]string{"~ C 原任职务 乙局局长", "任文||甲局局长|||retained||原任职务：乙局局长"}},
		{"a removal in the column of appointments",
			[]string{"姓名|现任职务|拟任职务", "任文|市委办主任|免去市委办主任职务", "李某某|市委办副主任|任市委党校校长，免市委办副主任"}, "",
			[]string{"任文||市委办主任||市委办主任|removed", "? 2 拟任职务“免去市委办主任职务” removal",
				"李某某||市委办副主任|市委党校校长|市委办副主任|transferred"}},
		{"a removal in a column nobody knows", []string{"姓名|现任职务|性别|常委会意见", "任文|市委办主任|女|免去市委办主任职务"}, "",
			[]string{"~ D 常委会意见 免去市委办主任职务", "任文||市委办主任|||retained||常委会意见：免去市委办主任职务",
				"? 2 常委会意见“免去市委办主任职务” plan_aside"}},
		{"the post of a spouse in brackets", []string{"姓名|性别|现任职务|工作单位及职务（配偶）", "任文|女|市委办主任|市财政局干部"}, "",
			[]string{"~ D 工作单位及职务(配偶) 市财政局干部", "任文||市委办主任|||retained||工作单位及职务(配偶)：市财政局干部"}},
		// Tables side by side.
		{"only the right table has units", []string{"姓名|现任职务||单位|姓名|职务", "任文|市委办主任||市财政局|陆鸣远|局长", "|||市财政局|严守正|副局长"}, "",
			[]string{"任文||市委办主任|||retained", "陆鸣远||市财政局局长|||retained", "严守正||市财政局副局长|||retained"}},
		{"remarks between the tables", []string{"姓名|现任职务|备注|姓名|现任职务|备注", "任文|市委办主任|兼|陆鸣远|市财政局局长|",
			"严守正|市审计局局长||阮青禾|市统计局局长|代"}, "",
			[]string{"任文||市委办主任|||retained||兼", "严守正||市审计局局长|||retained", "陆鸣远||市财政局局长|||retained",
				"阮青禾||市统计局局长|||retained||代"}},
		{"a heading over both", []string{"序号|姓名|现任职务|序号|姓名|现任职务", "一、转任（2人）", "1|任文|甲局局长|2|陆鸣远|乙局局长"}, "A2:F2",
			[]string{"任文||甲局局长|||transferred", "陆鸣远||乙局局长|||transferred"}},
		// A header further down.
		{"another order below, without numbers", []string{"序号|姓名|性别|现任职务", "1|任文|女|市委办主任", "", "现任职务|人员姓名|拟任职务|性别",
			"市财政局局长|陆鸣远|市审计局局长|男"}, "",
			[]string{"任文||市委办主任|||retained", "陆鸣远||市财政局局长|市审计局局长||transferred"}},
		{"two rows of titles below", []string{"序号|姓名|性别|现任职务", "1|任文|女|市委办主任", "姓名|任免情况||出生年月", "|现任职务|拟任职务|",
			"陆鸣远|市财政局局长|市审计局局长|1976.06"}, "A3:A4 B3:C3 D3:D4",
			[]string{"任文||市委办主任|||retained", "陆鸣远|1976.06|市财政局局长|市审计局局长||transferred"}},
		{"a list of teams below", []string{"序号|姓名|性别|现任职务", "1|任文|女|市委办主任", "机构名称|编制数|领导职数", "驻甲局纪检监察组|6|2"}, "",
			[]string{"任文||市委办主任|||retained"}},
		{"a group that goes on below", []string{"一、转任", "姓名|性别|现任职务", "任文|女|市委办主任", "姓名|现任职务|备注", "陆鸣远|市财政局局长|"}, "",
			[]string{"任文||市委办主任|||transferred", "陆鸣远||市财政局局长|||transferred"}},
		// Labels and forms.
		{"labels over the header", []string{"人员登记表", "姓名：||性别：||单位：", "", "序号|姓名|性别|现任职务", "1|任文|女|市委办主任"}, "",
			[]string{"任文||市委办主任|||retained"}},
		{"titles that end in colons", []string{"姓名：|性别：|现任职务：", "任文|女|市委办主任"}, "",
			[]string{"任文||市委办主任|||retained"}},
		{"a form whose values are empty", []string{"干部任免审批表", "姓名||性别||出生年月|", "民族||籍贯||出生地|", "入党时间||参加工作时间||健康状况|",
			"现任职务|"}, "",
			[]string{"! a form"}},
		{"a form down the first column", []string{"姓名|任文", "性别|女", "出生年月|1976.06", "民族|汉", "现任职务|市委办主任"}, "",
			[]string{"! a form"}},
		{"a form with its family", []string{"姓名|任文|性别|女|出生年月|1976.06", "民族|汉|籍贯|云川|出生地|云川", "现任职务|市委办主任",
			"称谓|姓名|年龄|政治面貌|工作单位及职务", "丈夫|苏某某|50|群众|市财政局干部"}, "",
			[]string{"! a form"}},
		{"a person in cells of their own over the relatives",
			[]string{"姓名：|任文|单位：|市委办", "称谓|姓名|政治面貌|工作单位及职务", "丈夫|苏某某|群众|市财政局干部"}, "",
			[]string{"~ C 政治面貌 群众", "任文|丈夫|苏某某|市财政局干部"}},
		// Group rows and those under them.
		{"a list cut off", []string{"姓名|性别|现任职务", "一、转任（1人）", "任文|女|市委办主任", "二、免职（2人）"}, "",
			[]string{"? 4 “二、免职（2人）” nobody_under", "任文||市委办主任|||transferred"}},
		{"a team without people between others", []string{"姓名|性别|现任职务", "驻甲局纪检监察组", "驻乙局纪检监察组", "任文|女|组长"}, "",
			[]string{"? 2 “驻甲局纪检监察组” nobody_under", "任文||驻乙局纪检监察组:组长|||retained"}},
		{"fewer than the group row says", []string{"姓名|性别|现任职务", "一、留任（三人）", "（一）驻甲局纪检监察组（2人）", "任文|女|组长",
			"空缺|女|副组长", "（二）驻乙局纪检监察组（1人）", "陆鸣远|男|组长", "二、免职（0人）"}, "",
			[]string{"- 5 vacancy 副组长", "任文||驻甲局纪检监察组:组长|||retained", "陆鸣远||驻乙局纪检监察组:组长|||retained"}},
		{"another number", []string{"姓名|性别|现任职务", "一、留任（3人）", "任文|女|甲局局长", "陆鸣远|男|乙局局长"}, "",
			[]string{"? 2 “一、留任（3人）” head_count > 2", "任文||甲局局长|||retained", "陆鸣远||乙局局长|||retained"}},
		{"a group row again on the next page", []string{"姓名|性别|现任职务", "一、转任（2人）", "任文|女|甲局局长", "姓名|性别|现任职务",
			"一、转任（2人）", "陆鸣远|男|乙局局长"}, "A2:C2 A5:C5",
			[]string{"- 4 header 姓名", "任文||甲局局长|||transferred", "陆鸣远||乙局局长|||transferred"}},
		{"a remark below", []string{"姓名|性别|现任职务", "任文|女|甲局局长", "以上人员照此安排", "以下空白", "（以下无正文）"}, "A3:C3",
			[]string{"- 3 heading 以上人员照此安排", "- 4 footer 以下空白", "- 5 footer （以下无正文）", "任文||甲局局长|||retained"}},
		{"over two tables side by side", []string{"姓名|现任职务|姓名|现任职务", "一、转任（2人）", "任文|甲局局长|陆鸣远|乙局局长", "二、免职（1人）"},
			"A2:D2 A4:D4",
			[]string{"? 4 “二、免职（1人）” nobody_under", "任文||甲局局长|||transferred", "陆鸣远||乙局局长|||transferred"}},
		// Relatives as columns.
		{"relatives in one row of titles", []string{"序号|姓名|配偶姓名|配偶工作单位|配偶职务|父亲姓名|父亲工作单位及职务",
			"1|任文|苏某某|市财政局|科员|任某某|退休", "2|陆鸣远|||||", "3|严守正|查某某（已故）|市审计局|局长||"}, "",
			[]string{"- 3 no_kin 陆鸣远", "任文|配偶|苏某某|市财政局科员", "任文|父亲|任某某|退休", "严守正|配偶|查某某|市审计局局长（已故）"}},
		{"relatives that say what they are", []string{"姓名|家庭成员一|||家庭成员二||", "|称谓|姓名|工作单位及职务|称谓|姓名|工作单位及职务",
			"任文|丈夫|苏某某|市财政局科员|女儿|苏小某|云川大学学生"}, "A1:A2 B1:D1 E1:G1",
			[]string{"任文|丈夫|苏某某|市财政局科员", "任文|女儿|苏小某|云川大学学生"}},
		{"titles of relatives again and again", []string{"姓名|单位|关系|姓名|工作单位|关系|姓名|工作单位",
			"任文|市委办|丈夫|苏某某|市财政局|女儿|苏小某|云川大学"}, "",
			[]string{"~ B 单位 市委办", "任文|丈夫|苏某某|市财政局", "任文|女儿|苏小某|云川大学"}},
		{"the relation behind the name", []string{"干部姓名|姓名|称谓|单位|姓名|称谓|单位", "任文|苏某某|丈夫|市财政局|苏小某|女儿|云川大学"}, "",
			[]string{"任文|丈夫|苏某某|市财政局", "任文|女儿|苏小某|云川大学"}},
		{"two lists of relatives side by side", []string{"干部姓名|称谓|姓名|工作单位及职务|干部姓名|称谓|姓名|工作单位及职务",
			"任文|丈夫|苏某某|甲局|陆鸣远|妻子|查某某|乙局", "|女儿|苏小某|学生||||"}, "",
			[]string{"任文|丈夫|苏某某|甲局", "任文|女儿|苏小某|学生", "陆鸣远|妻子|查某某|乙局"}},
		{"several relatives in a cell", []string{"姓名|配偶|子女|子女工作单位及职务", "任文|苏某某|苏小某、苏大某|学生",
			"陆鸣远|查某某|陆小某↵陆大某|云川大学学生↵市审计局科员"}, "",
			[]string{"任文|配偶|苏某某|", "任文|子女|苏小某|学生", "? 2 子女“苏小某、苏大某” kin_together", "任文|子女|苏大某|学生",
				"陆鸣远|配偶|查某某|", "陆鸣远|子女|陆小某|云川大学学生", "陆鸣远|子女|陆大某|市审计局科员"}},
		{"a second row of one person", []string{"姓名|子女||配偶|", "|姓名|工作单位及职务|姓名|工作单位及职务", "任文|苏小某|学生|苏某某|甲局",
			"|苏大某|科员||"}, "A1:A2 B1:C1 D1:E1 A3:A4 D3:D4 E3:E4",
			[]string{"任文|子女|苏小某|学生", "任文|配偶|苏某某|甲局", "任文|子女|苏大某|科员"}},
		{"a roster that names spouses too", []string{"姓名|性别|现任职务|拟任职务|配偶姓名|配偶工作单位及职务",
			"任文|女|市委办主任|市审计局局长|苏某某|市财政局局长"}, "",
			[]string{"~ E 配偶姓名 苏某某", "~ F 配偶工作单位及职务 市财政局局长", "? 1 配偶姓名、配偶工作单位及职务“” kin_aside",
				"任文||市委办主任|市审计局局长||transferred||配偶姓名：苏某某；配偶工作单位及职务：市财政局局长"}},
		{"words for nobody", []string{"姓名|配偶姓名|配偶单位|子女姓名|子女单位", "任文|离异||任小某|学生", "陆鸣远|未婚||无|"}, "",
			[]string{"- 3 no_kin 陆鸣远", "任文|子女|任小某|学生"}},
		{"titles of members", []string{"干部姓名|成员称谓|成员姓名|工作单位", "任文|丈夫|苏某某|甲局"}, "", []string{"任文|丈夫|苏某某|甲局"}},
		{"the number of a relative", []string{"干部姓名|称谓|姓名|身份证号|工作单位及职务", "任文|丈夫|苏某某|999900197606010011|甲局"}, "",
			[]string{"~ D 身份证号 999900197606010011", "任文|丈夫|苏某某|甲局"}},
		// Names.
		{"vacancies", []string{"序号|姓名|现任职务", "1|缺1名|驻甲局纪检监察组副组长", "2|(待补)|科员", "3|××|科员", "4|任文|科员"}, "",
			[]string{"- 2 vacancy 驻甲局纪检监察组副组长", "- 3 vacancy 科员", "- 4 vacancy 科员", "任文||科员|||retained"}},
		{"several people", []string{"姓名|现任职务", "任文/陆鸣远|科员", "严守正 阮青禾|科员", "顾怀瑾陆鸣远|科员"}, "",
			[]string{"任文、陆鸣远||科员|||retained", "? 2 姓名“任文、陆鸣远” several_names", "严守正、阮青禾||科员|||retained",
				"? 3 姓名“严守正、阮青禾” several_names",
				"顾怀瑾陆鸣远||科员|||retained", "? 4 姓名“顾怀瑾陆鸣远” several_names"}},
		{"one name all the same", []string{"姓名|现任职务", "任  文|科员", "任↵文|科员", "欧阳 清和|科员", "阿依古丽·买买提|科员", "男女|科员"}, "",
			[]string{"任文||科员|||retained", "任文||科员|||retained", "? 3 姓名“任文” duplicate_row", "欧阳清和||科员|||retained",
				"阿依古丽·买买提||科员|||retained", "男女||科员|||retained"}},
		{"marks and words", []string{"姓名|性别|现任职务", "※任文|女|科员", "1.陆鸣远||科员", "严守正先生||科员", "阮青禾 女||科员"}, "",
			[]string{"任文||科员|||retained", "? 2 姓名“※任文” name_mark > 任文", "陆鸣远||科员|||retained", "? 3 姓名“1.陆鸣远” name_mark > 陆鸣远",
				"严守正||科员|||retained", "? 4 姓名“严守正先生” name_mark > 严守正", "阮青禾||科员|||retained", "? 5 姓名“阮青禾女” name_mark > 阮青禾"}},
		{"characters that are none", []string{"姓名|现任职务", "任⽂|科员", "张□|科员", "张（土申）|科员", "张(土申)明|科员"}, "",
			[]string{"任文||科员|||retained", "? 2 姓名“任⽂” radical > 任文", "张□||科员|||retained", "? 3 姓名“张□” name_char",
				"张（土申）||科员|||retained", "? 4 姓名“张（土申）” name_char", "张(土申)明||科员|||retained", "? 5 姓名“张(土申)明” name_char"}},
		{"numbers and titles", []string{"姓名|性别|现任职务", "12|女|科员", "籍贯|女|科员", "张|女|科员"}, "",
			[]string{"12||科员|||retained", "? 2 姓名“12” no_real_name", "籍贯||科员|||retained", "? 3 姓名“籍贯” no_real_name", "张||科员|||retained",
				"? 4 姓名“张” no_real_name"}},
		// The column of the post.
		{"posts under other titles", []string{"姓名|性别|目前任职岗位", "任文|女|市委办主任"}, "", []string{"任文||市委办主任|||retained"}},
		{"a rank beside the post", []string{"姓名|现任职务|职务职级", "任文|市委办主任|四级调研员"}, "", []string{"任文||市委办主任|||retained"}},
		{"no post at all", []string{"姓名|性别|出生年月|工号", "任文|女|1976.06|7"}, "",
			[]string{"~ D 工号 7", "? 1 “” no_post_col", "任文|1976.06||||retained||工号：7"}},
		// Establishment.
		{"parts in brackets", []string{"机构|核定编制（行政）|核定编制（事业）|领导职数（正）|领导职数（副）|现有领导（正职）|现有领导（副职）",
			"驻甲局纪检监察组|6|1|1|2|1|1"}, "", []string{"驻甲局纪检监察组|7|3|0|2|"}},
		{"numbers added up", []string{"机构名称|编制数|领导职数|实有人数|监督单位", "驻甲局纪检监察组|6+1|１＋2|5+1+1|甲局",
			"驻乙局纪检监察组|6（行政5+工勤1）|1正2副|7|乙局"}, "",
			[]string{"驻甲局纪检监察组|7|3|7|0|甲局", "? 2 编制数“6+1” added > 7", "? 2 领导职数“１＋2” added > 3", "? 2 实有人数“5+1+1” added > 7",
				"驻乙局纪检监察组|6|3|7|0|乙局"}},
		{"two rows without merged cells", []string{"单位|编制||领导职数|||监督单位", "|核定|实有|正职|副职|合计|", "驻甲局纪检监察组|6|5|1|2|3|甲局"}, "",
			[]string{"驻甲局纪检监察组|6|3|5|0|甲局"}},
		{"a total that is none", []string{"机构名称|领导职数|||编制数", "|小计|正职|副职|", "驻甲局纪检监察组|4|1|2|6"}, "A1:A2 B1:D1 E1:E2",
			[]string{"驻甲局纪检监察组|6|4|0|0|", "? 3 领导职数/小计“4≠1+2” sum"}},
		{"present leaders in a column", []string{"机构名称|编制数|现有人数|缺编|领导职数|现有领导", "驻甲局纪检监察组|6|5|1|3|2"}, "",
			[]string{"~ D 缺编 1", "驻甲局纪检监察组|6|3|5|2|"}},
		{"written numbers", []string{"机构名称|编制数|领导职数", "驻甲局纪检监察组|7（其中工勤1）|正职1名、副职两名",
			"驻乙局纪检监察组|6（行政5、工勤2）|若干"}, "",
			[]string{"驻甲局纪检监察组|7|3|0|0|", "驻乙局纪检监察组|-1|-1|0|0|", "? 3 编制数“6（行政5、工勤2）” number", "? 3 领导职数“若干” number"}},
		{"kinds of establishment without a total", []string{"派驻机构|行政编制|工勤编制|职数", "驻甲局纪检监察组|5|1|2"}, "",
			[]string{"驻甲局纪检监察组|6|2|0|0|"}},
		// Merged down, and the same as above.
		{"a post and a plan merged down", []string{"姓名|现任职务|拟任职务|拟免职务", "任文|科员|甲局副局长|科员", "陆鸣远"}, "B2:B3 C2:C3 D2:D3",
			[]string{"任文||科员|甲局副局长|科员|transferred", "陆鸣远||科员|甲局副局长|科员|transferred"}},
		{"merged cells under a heading", []string{"序号|姓名|现任职务|任免理由", "1|任文|科员|到龄", "一、留任（1人）", "2|陆鸣远|科员|"}, "D2:D2 A3:D3",
			[]string{"任文||科员|||retained|到龄|", "陆鸣远||科员|||retained"}},
		{"the same as above in every column", []string{"姓名|现任职务|拟任职务|任免理由", "任文|甲局科员|乙局科员|工作需要", "陆鸣远|〃|同上|（同上）"}, "",
			[]string{"任文||甲局科员|乙局科员||transferred|工作需要|", "陆鸣远||甲局科员|乙局科员||transferred|工作需要|"}},
		{"nothing above", []string{"姓名|现任职务", "任文|同上", "陆鸣远|同上，兼甲局科员"}, "",
			[]string{"任文||同上|||retained", "? 2 现任职务“同上” ditto", "陆鸣远||同上，兼甲局科员|||retained", "? 3 现任职务“同上，兼甲局科员” ditto"}},
		{"nothing changes", []string{"姓名|现任职务|拟任职务|拟免职务", "任文|甲局科员|同左|", "陆鸣远|甲局科员|维持现职|", "严守正|甲局科员|同现职|"}, "",
			[]string{"任文||甲局科员|||retained", "陆鸣远||甲局科员|||retained", "严守正||甲局科员|||retained"}},
		// Pages and rows that are none.
		{"pages", []string{"干部名册", "填报单位：云川市纪委|||日期：2026年11月", "序号|姓名|性别|现任职务", "1|任文|女|科员", "本页合计|1", "— 1 —",
			"干部名册", "填报单位：云川市纪委|||日期：2026年11月", "序号|姓名|性别|现任职务", "2|陆鸣远|男|科员", "总计：2人", "共2页"}, "A1:D1 A7:D7",
			[]string{"- 5 total 本页合计", "- 6 page — 1 —", "- 7 title 干部名册", "- 8 title 填报单位：云川市纪委", "- 9 header 序号",
				"- 11 total 总计：2人", "- 12 page 共2页",
				"任文||科员|||retained", "陆鸣远||科员|||retained"}},
		{"labels of a team between", []string{"单位：驻甲局纪检监察组|||制表日期：2026.11", "序号|姓名|性别|现任职务", "1|任文|女|组长",
			"单位：驻乙局纪检监察组|||制表日期：2026.11", "序号|姓名|性别|现任职务", "1|陆鸣远|男|组长"}, "",
			[]string{"- 5 header 序号", "任文||驻甲局纪检监察组:组长|||retained", "陆鸣远||驻乙局纪检监察组:组长|||retained"}},
		// Values in two columns.
		{"surname and given name", []string{"序号|姓|名|性别|现任职务", "1|任|文|女|科员", "2|欧阳|清和|女|科员"}, "",
			[]string{"任文||科员|||retained", "欧阳清和||科员|||retained"}},
		{"dates in parts", []string{"姓名|出生||参加工作年|参加工作月|现任职务", "|年|月|||", "任文|1976年|6月|1998|7|科员"}, "",
			[]string{"任文|1976.06|科员|||retained"}},
		{"year, month and day", []string{"姓名|出生年|出生月|出生日|现任职务", "任文|1976|6|12|科员", "陆鸣远|1980|||科员"}, "",
			[]string{"任文|1976.06.12|科员|||retained", "陆鸣远|1980|科员|||retained", "? 3 出生年“1980” date"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := slices.DeleteFunc(told(readTable(t, c.rows, c.merges)), func(s string) bool { return strings.HasPrefix(s, "= ") })
			if !slices.Equal(got, c.want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(c.want, "\n"))
			}
		})
	}
}

// readTable reads a table as TestNeighbours writes them.
func readTable(t *testing.T, lines []string, merges string) (*Reading, error) {
	t.Helper()
	p := page{merges: strings.Fields(merges)}
	for _, l := range lines {
		var cells []any
		for v := range strings.SplitSeq(l, "|") {
			cells = append(cells, strings.ReplaceAll(v, "↵", "\n"))
		}
		p.rows = append(p.rows, cells)
	}
	return Read(write(t, "a.xlsx", []page{p}), Options{Today: today})
}

// Files of other formats and texts of other encodings, named by what they are.
func TestForeignFiles(t *testing.T) {
	const csv = "序号,姓名,性别,现任职务\n1,任文,女,科员\n"
	be := encode(t, unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), csv)
	for _, c := range []struct{ name, content, want string }{
		{"rar", "Rar!\x1a\x07\x00...", "! found archive"},
		{"gz", "\x1f\x8b\x08", "! found archive"},
		{"gif", "GIF89a\x01\x00", "! found picture"},
		{"png", "\x89PNG\r\n\x1a\n", "! found picture"},
		{"json", `[{"姓名":"任文"}]`, "! found json"},
		{"an object", `{"姓名":"任文"}`, "! found json"},
		{"rtf", `{\rtf1\ansi 姓名}`, "! found rtf"},
		{"dif", "TABLE\r\n0,1\r\n\"EXCEL\"\r\n", "! found dif"},
		{"sylk", "ID;PSCALC3\nC;X1;Y1;K\"姓名\"\n", "! found sylk"},
		{"a page that begins with a comment", "<!-- saved from url --><table><tr><td>姓名</td></tr></table>", "! found html"},
		{"a page that begins with its style", "<style>td{}</style><table><tr><td>姓名</td></tr></table>", "! found html"},
		{"a page in one file", "Content-Type: multipart/related; boundary=x\r\n\r\n<html>", "! found mht"},
		{"utf-16 without a mark", be, "! found utf16"},
		{"big5", encode(t, traditionalchinese.Big5, "序號,姓名,性別,現任職務\n1,任文,女,科員\n"), "! found big5"},
		{"two encodings", csv + encode(t, simplifiedchinese.GBK, "2,陆鸣远,男,科员\n"), "! found mixed"},
		{"zeros behind", csv + "\x00\x00\x00", "! found padded"},
		{"commas and nothing else", ",,,,\n,,,,\n,,,,\n", "! found blank"},
		{"titles and nobody", "序号,姓名,性别,现任职务\n,,,\n合计,,,\n", "! nothing under row 1, 1 skipped"},
		{"titles and vacancies", "序号,姓名,性别,现任职务\n1,空缺,,组长\n", "! nothing under row 1, 1 skipped"},
		{"bars", "序号|姓名|性别|现任职务\n1|任文|女|科员\n", `! row 1 is parted by "|"`},
		{"enumeration commas", "干部名册\n序号、姓名、性别、现任职务\n", `! row 2 is parted by "、"`},
		{"a formula in place of its result", "姓名,性别,现任职务\n任文,\"=IF(A2>0,1,2)\",科员\n", "? 2 性别“=IF(A2>0,1,2)” formula"},
		{"a quote with a blank behind it", "姓名,性别,现任职务\n\"任文\" ,女,科员\n", "! found damaged"},
		{"a quote with a blank before it", "姓名,性别, 现任职务\n任文, 女, \"科员, 兼职\"\n", "任文||科员,兼职|||retained"},
		{"lines that end as on an old Mac", strings.ReplaceAll(csv, "\n", "\r"), "任文||科员|||retained"},
		{"lines that end as Unicode has it", strings.ReplaceAll(csv, "\n", "\u2028"), "任文||科员|||retained"},
		{"paragraphs", strings.ReplaceAll(csv, "\n", "\u2029"), "任文||科员|||retained"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := told(Read(save(t, "a.xls", c.content), Options{Today: today})); !slices.Contains(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
	for _, c := range []struct {
		parts map[string]string
		want  Found
	}{
		{map[string]string{"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>"}, FoundODS},
		{map[string]string{"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"}, FoundDOCX},
		{map[string]string{"xl/workbook.bin": ""}, FoundXLSB},
		{map[string]string{"ppt/presentation.xml": "<a/>"}, FoundSlides},
		{map[string]string{"任文.lrmx": "<a/>"}, FoundZip},
	} {
		if got := told(Read(save(t, "a.xlsx", zipped(t, c.parts)), Options{Today: today})); !slices.Equal(got, []string{"! found " + string(c.want)}) {
			t.Errorf("%v: %q", c.parts, got)
		}
	}
}

// Formulas that a program wrote and none has calculated are named cell by cell,
// empty results are empty, and rows of them alone are nobody.
func TestFormulasWithoutResults(t *testing.T) {
	x := func(ref, formula, kind, value string) string {
		return fmt.Sprintf(`<c r="%s"%s><f>%s</f>%s</c>`, ref, kind, formula, value)
	}
	s := func(ref, text string) string {
		return fmt.Sprintf(`<c r="%s" t="inlineStr"><is><t>%s</t></is></c>`, ref, text)
	}
	sheet := `<sheetData><row r="1">` + s("A1", "姓名") + s("B1", "性别") + s("C1", "出生年月") + s("D1", "现任职务") + `</row>` +
		`<row r="2">` + s("A2", "任文") + x("B2", "IF(1,2)", "", "<v></v>") + x("C2", "TODAY()", "", "") + x("D2", "X2&amp;Y2", ` t="str"`, "<v></v>") +
		`</row>` +
		`<row r="3">` + x("B3", "IF(1,2)", "", "<v></v>") + x("C3", "B3", "", "<v>0</v>") + `</row></sheetData>`
	got := told(Read(save(t, "a.xlsx", zipped(t, parts(sheet))), Options{Today: today}))
	want := []string{"- 3 number 0", "任文||||||retained", "? 2 性别“=IF(1,2)” formula", "? 2 出生年月“=TODAY()” formula", "? 2 现任职务“” no_post"}
	got = slices.DeleteFunc(got, func(s string) bool { return strings.HasPrefix(s, "= ") })
	for i := range want {
		want[i] = strings.ReplaceAll(want[i], "||||||", "|||||")
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Hidden rows are read and told, in .xlsx and in .xls.
func TestHiddenRows(t *testing.T) {
	path := write(t, "a.xlsx", []page{{rows: [][]any{{"姓名", "性别", "现任职务"}, {"任文", "女", "科员"}, {"陆鸣远", "男", "科员"}}}}, func(f *excelize.File) {
		if err := f.SetRowVisible("Sheet1", 3, false); err != nil {
			t.Fatal(err)
		}
	})
	r, err := Read(path, Options{Today: today})
	if err != nil || len(r.List.Rows) != 2 || !slices.Equal(r.Tables[0].Hidden, []int{3}) {
		t.Error(err, r)
	}
	r, err = readStream(workbookStream(nil, func(s *stream) {
		for i, text := range []string{"姓名", "任文", "陆鸣远"} {
			s.rec(recRow, uint16(i), uint16(0), uint16(1), uint16(0), uint16(0), uint16(0), uint16(map[bool]int{true: 0x20}[i == 1]), uint16(0))
			label(s, uint16(i), 0, text)
		}
	}))
	if err != nil || len(r.List.Rows) != 2 || !slices.Equal(r.Tables[0].Hidden, []int{2}) {
		t.Error(err, r)
	}
}

// Sheets with the same titles come in together when the clerk says so, whatever
// the order of their columns; others stay out.
func TestSheetsTogether(t *testing.T) {
	path := write(t, "a.xlsx", []page{
		{name: "驻甲局组", rows: [][]any{{"序号", "姓名", "现任职务"}, {1, "任文", "驻甲局纪检监察组组长"}}},
		{name: "驻乙局组", rows: [][]any{{"序号", "现任职务", "姓名"}, {1, "驻乙局纪检监察组组长", "陆鸣远"}}},
		{name: "转任", rows: [][]any{{"序号", "姓名", "现任职务", "拟任职务"}, {1, "严守正", "科员", "组长"}}},
	})
	one, err := Read(path, Options{Today: today})
	if err != nil || one.Together || !slices.Equal(one.Alike, []string{"驻甲局组", "驻乙局组"}) || len(one.List.Rows) != 1 {
		t.Fatal(err, one)
	}
	both, err := Read(path, Options{Today: today, Sheet: AllSheets})
	if err != nil || !both.Together || both.List.Ordered {
		t.Fatal(err, both)
	}
	var got []string
	for _, in := range both.List.Rows {
		got = append(got, fmt.Sprint(in.Part, in.Row, in.Person.Name))
	}
	if !slices.Equal(got, []string{"驻甲局组2任文", "驻乙局组2陆鸣远"}) {
		t.Error(got)
	}
}

// What a file is too large in is said in the words of its format.
func TestTooLargeKnowsItsFormat(t *testing.T) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	for content, want := range map[string]string{b.String(): "xlsx", "\xD0\xCF\x11\xE0": "xls", "姓名,性别\n": "text"} {
		if got := formatAt(save(t, "a", content)); got != want {
			t.Errorf("%q: %s, want %s", content, got, want)
		}
	}
}

// Posts that name no body are held in the team that the whole list is of, by its
// title, its sheet or its file; posts that name one, and lists of anything else,
// are left alone.
func TestHome(t *testing.T) {
	rows := func(title string, posts ...any) [][]any {
		out := [][]any{{title}, {"序号", "姓名", "现任职务"}}
		for i, post := range posts {
			out = append(out, []any{i + 1, []string{"任文", "陆鸣远"}[i], post})
		}
		return out
	}
	for _, c := range []struct {
		name, file, sheet, title string
		posts                    []any
		want                     []string // teams, then doubts
	}{
		{"the title", "a", "Sheet1", "云川市纪委监委驻市财政局纪检监察组干部名册", []any{"组长", "副组长、四级调研员"},
			[]string{"驻市财政局纪检监察组", "驻市财政局纪检监察组", "? 2 现任职务“驻市财政局纪检监察组” home"}},
		{"the sheet", "a", "驻市财政局组", "干部名册", []any{"组长", "市审计局副局长"},
			[]string{"驻市财政局纪检监察组", "", "? 2 现任职务“驻市财政局纪检监察组” home"}},
		{"the file", "3.驻市财政局纪检监察组名单（2026年11月）", "Sheet1", "干部名册", []any{"二级主任科员"},
			[]string{"驻市财政局纪检监察组", "? 2 现任职务“驻市财政局纪检监察组” home"}},
		{"an agency", "a", "市财政局", "干部名册", []any{"局长"}, []string{"市财政局", "? 2 现任职务“市财政局” home"}},
		{"whole posts", "a", "驻市财政局组", "干部名册", []any{"驻市审计局纪检监察组组长"}, []string{""}},
		{"a sheet of no agency", "a", "在职干部", "云川市派驻机构干部名册", []any{"组长"}, []string{""}},
		{"a department's list", "干部名册", "Sheet1", "中共云川市委组织部干部名册", []any{"组长"}, []string{""}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, err := Read(write(t, c.file+".xlsx", []page{{name: c.sheet, rows: rows(c.title, c.posts...)}}), Options{Today: today})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, in := range r.List.Rows {
				got = append(got, in.Team)
			}
			for _, d := range r.List.Doubts {
				got = append(got, fmt.Sprintf("? %d %s“%s” %s", d.Row, d.Column, d.Value, d.Doubt))
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got %q", got)
			}
		})
	}
}

// Lines of teams and relatives out of several sheets tell which sheet they are of,
// as people do.
func TestSheetsOfTeamsAndKin(t *testing.T) {
	for _, titles := range [][]any{{"机构名称", "编制数", "领导职数"}, {"干部姓名", "称谓", "姓名"}} {
		r, err := Read(write(t, "a.xlsx", []page{
			{name: "市直", rows: [][]any{titles, {"驻甲局纪检监察组", 6, 2}}},
			{name: "区县", rows: [][]any{titles, {"驻乙局纪检监察组", 7, "x"}}},
		}), Options{Today: today, Sheet: AllSheets})
		if err != nil {
			t.Fatal(err)
		}
		var parts []string
		for _, line := range r.Teams {
			parts = append(parts, line.Part)
			for _, d := range line.Doubts {
				parts = append(parts, "? "+d.Part)
			}
		}
		for _, line := range r.Kin {
			parts = append(parts, line.Part)
		}
		want := []string{"市直", "区县", "? 区县"}
		if r.Kind == Kin {
			want = want[:2]
		}
		if !slices.Equal(parts, want) {
			t.Errorf("%v: %q", titles, parts)
		}
	}
}
