package store

import "errors"

// View opens a meeting file only to be read: what is there is read into memory,
// with what an unclean end has left beside it, and an older schema is brought up
// there. Neither the file nor anything beside it is touched, so that it also serves
// from full disks and media that take no writing. Nothing can be committed to it.
// The errors are those of Open.
func View(path string) (*Store, error) { return standard.view(path) }

// ViewTelling is View that tells read every now and then how many rows of all have been
// read.
func ViewTelling(path string, read func(done, total int)) (*Store, error) {
	o := standard
	o.read = read
	s, err := o.view(path)
	if s != nil {
		s.read = nil
	}
	return s, err
}

func (o opener) view(path string) (*Store, error) {
	if err := inspect(path, len(o.steps)); err != nil {
		return nil, err
	}
	d, err := readRemains(path)
	if err != nil {
		return nil, err
	}
	return o.show(d)
}

// show opens what was read as an image that is only looked at.
func (o opener) show(d *remains) (*Store, error) {
	path := d.path
	if err := o.belongs(d); err != nil {
		return nil, err
	}
	notice := d.notice()
	s, err := o.openImage(path, standing(d.recovered()))
	if err != nil {
		return nil, &OpenError{Path: path, Err: err}
	}
	s.Notice = notice
	if s.self, err = identify(path); err == nil {
		err = s.readAltered()
	}
	if err == nil && notice == NoticeDigest {
		err = s.PutDesk(Desk{alteredKey: true}) // for a copy of what is seen here
	}
	if err != nil {
		return nil, &OpenError{Path: path, Err: errors.Join(err, s.disconnect())}
	}
	s.viewed = true
	return s, nil
}
