package text

import "liuzhuan/model/seat"

// zhSeats is the Chinese of Seats.
var zhSeats = Seats{
	Establishment: "职数预审表",
	GapLine:       "监督空白 %d 家：%s",
	OverlapLine:   "多头监督 %s：%s",
	RosterOnly:    "（名册内：机构表没有现有人数，只数名册上的人）",
	Heads:         "机构 层级 核定 现有 拟免 拟配 调整后 超缺",
	Levels:        map[seat.Level]string{seat.Heads: "组长", seat.Deputies: "副组长", seat.Staff: "其他"},
	Sum:           "合计",
	All:           "全部",
	Unknown:       "未知",
	Even:          "平",
	Rings:         "环 %d 个：",
	Chains:        "链 %d 条（后一人接前一人的岗位）：",
	Waiting:       "等岗位 %d 人：",
	Vacant:        "空岗 %d 种：",
	Without:       "没有岗位 %d 人：",
	Over:          "一岗多人 %d 处：",
	Unread:        "岗位待核 %d 人：",
	Ring:          "%s",
	Chain:         "%s；打开：%s；末端空出：%s",
	Leaves:        "离开",
	Nothing:       "无",
	WaitLine:      "%s等%s空出%s",
	VacantLine:    "%s %d 个",
	WithoutLine:   "%s：%s",
	OverLine:      "%s %d 人，岗位 %d 个",
	Of:            "%s：",
	Covered:       "监督单位 %d 家，已覆盖 %d 家，空白 %d 家，多头 %d 家。",
	Coming:        "一年内组长到龄、将要空出 %d 个：",
	ComingLine:    "%s：%s %s 到龄",
	NoMoves:       "没有链和环，没有空岗，人人都有岗位。",
}
