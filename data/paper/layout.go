package paper

// The rows of a workbook: head, header, people.

import "github.com/xuri/excelize/v2"

// head writes what stands above the header. What does not agree comes first of
// all, so that nobody files the paper without having read it.
func (b *workbook) head() error {
	for _, line := range b.alerts {
		if err := b.putWide(line, b.styles.alert, 20, 1.4); err != nil {
			return err
		}
	}
	if b.mark != "" {
		if err := b.putWide(b.mark, b.styles.mark, 22, 1.6); err != nil {
			return err
		}
	}
	if err := b.putWide(b.title, b.styles.title, 34, 2.2); err != nil {
		return err
	}
	for _, line := range b.facts {
		if err := b.putWide(line, b.styles.fact, 18, 1.2); err != nil {
			return err
		}
	}
	return nil
}

// header writes the two header rows. Neighbours of one group share a cell in
// the first, a column without a group has one cell over both.
func (b *workbook) header() error {
	if b.bare {
		return nil
	}
	first, second := make([]any, len(b.columns)), make([]any, len(b.columns))
	style := b.styles.header
	tall := 1
	for i, c := range b.columns {
		first[i], second[i] = excelize.Cell{StyleID: style}, excelize.Cell{StyleID: style}
		if c.group == "" {
			first[i] = excelize.Cell{StyleID: style, Value: c.head}
			if err := b.out.MergeCell(cell(i+1, b.next), cell(i+1, b.next+1)); err != nil {
				return err
			}
			tall = max(tall, countLines(c.head, b.widths[i])-1)
			continue
		}
		second[i] = excelize.Cell{StyleID: style, Value: c.head}
		tall = max(tall, countLines(c.head, b.widths[i]))
		if i > 0 && b.columns[i-1].group == c.group {
			continue
		}
		first[i] = excelize.Cell{StyleID: style, Value: c.group}
		last := i
		for last+1 < len(b.columns) && b.columns[last+1].group == c.group {
			last++
		}
		if last > i {
			if err := b.out.MergeCell(cell(i+1, b.next), cell(last+1, b.next)); err != nil {
				return err
			}
		}
	}
	if err := b.put(rowHeight(1, bodyLine), first); err != nil {
		return err
	}
	return b.put(rowHeight(tall, bodyLine), second)
}

// body writes the rows of the table.
func (b *workbook) body() error {
	cells := make([]any, len(b.columns))
	for i, r := range b.rows {
		told(b.progress, i, len(b.rows))
		var err error
		switch r.kind {
		case groupRow, headingRow:
			err = b.putWide(r.cells[0], b.styles.heading, bodyLine, 1)
		case noteRow:
			err = b.putWide(r.cells[0], b.styles.note, bodyLine, 1)
		default:
			tall := max(1, b.tall)
			for j, text := range r.cells {
				c := b.columns[j]
				cells[j] = excelize.Cell{StyleID: b.styles.body[c.align], Value: typed(c, text)}
				tall = max(tall, countLines(text, b.widths[j]))
			}
			err = b.put(rowHeight(tall, bodyLine), cells)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
