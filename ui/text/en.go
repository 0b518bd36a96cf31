package text

var en = zh
