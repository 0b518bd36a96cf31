package org

import "strings"

// short has the everyday names of bodies: in full, then in short.
var short = []string{
	"办公室", "办",
	"自然资源和规划局", "自规局",
	"发展和改革委员会", "发改委",
	"卫生健康委员会", "卫健委",
	"中级人民法院", "中院",
	"人民检察院", "检察院",
	"农业农村局", "农业局",
	"人力资源和社会保障局", "人社局",
	"住房和城乡建设局", "住建局",
	"市场监督管理局", "市监局",
	"生态环境局", "环境局",
	"工业和信息化局", "工信局",
	"应急管理局", "应急局",
	"国有资产监督管理委员会", "国资委",
	"文化和旅游局", "文旅局",
	"科学技术局", "科技局",
	"交通运输局", "交通局",
	"退役军人事务局", "退役局",
}

// further has more ways to write the same names; they come after the full ones,
// so that the longest is found first.
var further = []string{
	"自然资源局", "自规局", "自然资源与规划局", "自规局",
	"发展改革委员会", "发改委", "发展与改革委员会", "发改委", "发展和改革委", "发改委", "发展改革委", "发改委",
	"发展和改革局", "发改局", "发展改革局", "发改局",
	"卫生健康委", "卫健委", "卫生健康局", "卫健局",
	"中级法院", "中院",
	"人力资源社会保障局", "人社局", "人力资源与社会保障局", "人社局", "人力社保局", "人社局",
	"住房城乡建设局", "住建局", "住房和城乡建设委员会", "住建委",
	"市场监管局", "市监局", "市场监督局", "市监局",
	"工业信息化局", "工信局", "工业和信息化委员会", "工信委",
	"国有资产监督管理委", "国资委", "国有资产监管委", "国资委",
	"文化广电和旅游局", "文广旅局", "文化旅游局", "文旅局",
	"民族宗教事务委员会", "民宗委", "民族宗教事务局", "民宗局", "民族和宗教事务局", "民宗局",
	"机构编制委员会办公室", "编办",
	"城市管理局", "城管局", "医疗保障局", "医保局",
	"常务委员会", "常委会", "人民代表大会", "人大", "中国人民政治协商会议", "政协",
	"文学艺术界联合会", "文联", "社会科学界联合会", "社科联", "科学技术协会", "科协",
	"总工会", "工会", "妇女联合会", "妇联", "残疾人联合会", "残联",
}

var (
	shorten     = strings.NewReplacer(short...)
	variants    = strings.NewReplacer("人民政府", "政府", "纪律检查委员会", "纪委", "监察委员会", "监委", "监察委", "监委")
	bodies      = strings.NewReplacer(append(short[:len(short):len(short)], further...)...)
	commissions = strings.NewReplacer("委员会", "委")
)

// Short gives a name as it is said every day: 市卫健委. It saves columns on the
// screen and tells nobody apart.
func Short(name string) string { return shorten.Replace(name) }
