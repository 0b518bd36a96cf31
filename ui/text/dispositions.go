package text

// What dispositions are called. In Chinese that is the first of the words by which
// model's table knows them.

import "liuzhuan/model"

// dispositions says of each what it is in English, and in both languages where there
// is little room.
var dispositions = map[model.Disposition]struct {
	en               string
	shortZh, shortEn string
}{
	model.Retained:        {"retained", "留任", "stays"},
	model.Reassigned:      {"reassigned", "组内", "within"},
	model.Transferred:     {"transferred", "转任", "moves"},
	model.Promoted:        {"promoted", "提任", "rises"},
	model.FurtherUse:      {"further use", "进用", "further"},
	model.RankPromoted:    {"promoted in rank", "晋级", "rank"},
	model.Removed:         {"removed", "免职", "leaves"},
	model.Seconded:        {"seconded", "挂职", "seconded"},
	model.TransferredIn:   {"transferred in", "调任", "in"},
	model.TransferredOut:  {"transferred out", "调出", "out"},
	model.Retired:         {"retired", "退休", "retires"},
	model.Demoted:         {"demoted", "降职", "lower"},
	model.ProbationPassed: {"probation passed", "转正", "passed"},
	model.Deferred:        {"deferred", "暂缓", "later"},
	model.Pending:         {"pending", "待定", "pending"},
}

func chineseTerms() map[model.Disposition]string {
	out := map[model.Disposition]string{}
	for _, d := range model.Dispositions {
		out[d] = d.Term()
	}
	return out
}

func englishTerms() map[model.Disposition]string {
	out := map[model.Disposition]string{}
	for d, words := range dispositions {
		out[d] = words.en
	}
	return out
}

// shortTerms are those for where there is little room.
var shortTerms = func() map[model.Disposition]pair[string] {
	out := map[model.Disposition]pair[string]{}
	for d, words := range dispositions {
		out[d] = pair[string]{words.shortZh, words.shortEn}
	}
	return out
}()
