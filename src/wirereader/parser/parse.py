"""`parse`, the front door of `parser`: a WireItem in, an Article out. The chain stands below.

Blocks that the format declared are taken over; only plain body copy is looked at again, for the
sign-off and the dateline that no format marks.
"""

from __future__ import annotations

from wirereader.model.article import Article, Dateline
from wirereader.model.item import Paragraph, WireItem
from wirereader.model.problem import Problem
from wirereader.model.span import Span
from wirereader.parser.boilerplate import is_contact, is_furniture
from wirereader.parser.chain import chain_of
from wirereader.parser.dateline import read_dateline
from wirereader.parser.filing_date import filing_date
from wirereader.parser.marks import cut_marks, headline_marks, note_marks, status_of
from wirereader.parser.paragraphs import find_paragraphs
from wirereader.parser.repeats import set_repeats_apart
from wirereader.parser.signoff import cut_signoffs
from wirereader.parser.subheads import mark_subheads
from wirereader.parser.top import Top, read_top
from wirereader.text.language import guess


def parse(item: WireItem) -> Article:
    """Tell the parts of an item apart. Pure; equal items give equal articles."""
    paragraphs = list(item.blocks) or find_paragraphs(item.text, item.title)
    closed = cut_signoffs(item.text, paragraphs)
    top = read_top(item, closed.paragraphs)
    paragraphs = _set_furniture_apart(item.text, top.paragraphs)
    problems: tuple[Problem, ...] = item.problems
    if not item.blocks:
        paragraphs, repeated = set_repeats_apart(item.text, paragraphs)
        problems = (*problems, repeated) if repeated else problems
        paragraphs = mark_subheads(item.text, paragraphs)
    dateline = top.dateline or _declared_dateline(item)
    date, date_from = filing_date(item, dateline, top.date)
    title, title_span = _title(item, top, paragraphs)
    slug = item.slug or top.slug
    note = item.note or " ".join(top.notes) or None
    agency = item.agency or (dateline.agency if dateline else None)
    _, slug_marks = cut_marks(slug) if slug else ("", None)
    title_marks = headline_marks(title) if title else None
    marked = (item.version, slug_marks, title_marks, *top.marks, note_marks(note))
    return Article(
        item=item,
        title=title,
        title_span=title_span,
        slug=slug,
        byline=item.byline or top.byline or closed.writer,
        dateline=dateline,
        date=date,
        date_from=date_from,
        language=item.language or guess(item.text),
        chain=chain_of(slug, agency, date),
        status=item.status or status_of(marked),
        version=item.version or slug_marks or title_marks or " ".join(top.marks) or None,
        note=note,
        paragraphs=tuple(paragraphs),
        problems=problems,
    )


def _set_furniture_apart(text: str, paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Body paragraphs that are page furniture become boilerplate, wherever they stand.

    A contact takes the lines of its block with it: the name, the number, the address.
    """
    marked: list[Paragraph] = []
    contact_end: int | None = None
    for paragraph in paragraphs:
        if paragraph.role != "body":
            marked.append(paragraph)
            continue
        is_in_block = contact_end is not None and _is_one_block(text, contact_end, paragraph.start)
        if is_in_block or is_contact(text, paragraph):
            contact_end = paragraph.end
            paragraph = paragraph._replace(role="boilerplate")
        elif is_furniture(text, paragraph):
            paragraph = paragraph._replace(role="boilerplate")
        marked.append(paragraph)
    return marked


def _is_one_block(text: str, end: int, start: int) -> bool:
    """Whether no blank line lies between the end of one paragraph and the start of the next."""
    return text[end:start].count("\n") == 1


def _title(item: WireItem, top: Top, paragraphs: list[Paragraph]) -> tuple[str | None, Span | None]:
    """The title from the text, else declared, else from the file's name."""
    span = top.title_span
    if span is None:
        declared = [p for p in paragraphs if p.role == "title"]
        span = Span(declared[0].start, declared[0].end) if declared else None
    in_text = " ".join(span.cut(item.text).split()) if span else None
    return in_text or item.title or item.file_title, span


def _declared_dateline(item: WireItem) -> Dateline | None:
    """The dateline that the format declares: the agency's line where there is one, or a place."""
    line = item.dateline or item.place
    if line is None:
        return None
    read = read_dateline(f"{line.rstrip(' -–—_')} – ", 0, len(line) + 3) if item.dateline else None
    return Dateline(
        start=None,
        end=None,
        text=line,
        place=(read.place if read else None) or item.place or line,
        date=read.date if read else None,
        agency=(read.agency if read else None) or item.agency,
    )
