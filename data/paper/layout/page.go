package layout

// The sheets: A4, by GB/T 9704 for official documents, and as departments set forms and
// lists.

// Page is a sheet and its margins in mm.
type Page struct {
	Width, Height            float64
	Top, Bottom, Left, Right float64
	Footing                  float64 // from the lower edge of the text to the middle of the footer
}

// The pages.
var (
	// Official holds 22 lines of 28 characters: 156 x 225 mm.
	Official = Page{210, 297, 37, 35, 28, 26, 7}
	// Form is for records and for lists of few columns.
	Form = Page{210, 297, 25, 20, 25, 20, 8}
	// List is for lists of many columns.
	List = Page{297, 210, 25, 20, 20, 20, 8}
	// Approval is the page of the national approval form, whose grid is 172.2 mm wide.
	Approval = Page{210, 297, 15, 12, 18.9, 18.9, 6}
)

// OfficialPitch is the distance of the lines of an official document in points.
const OfficialPitch = 28.95

// Inside is the width between the margins in mm.
func (p Page) Inside() float64 { return p.Width - p.Left - p.Right }

// Landscape reports whether the sheet lies on its side.
func (p Page) Landscape() bool { return p.Width > p.Height }

// slack is what a page leaves free, in mm: office programs round sizes to a twentieth of a
// point, and must not lose the last row for it.
const slack = 0.05

// room is what a page holds, in mm.
func (p Page) room() float64 { return p.Height - p.Top - p.Bottom - slack }
