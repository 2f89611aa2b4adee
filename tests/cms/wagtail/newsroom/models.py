"""A newsroom's pages: an article with a standfirst and a body of blocks."""

from django.db import models
from wagtail import blocks
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

from factcheck.cms.wagtail.panels import FactcheckPanel


class ArticlePage(Page):
    """A story."""

    standfirst = models.TextField(blank=True)
    lead = RichTextField(blank=True)
    body = StreamField(
        [("paragraph", blocks.RichTextBlock()), ("quote", blocks.BlockQuoteBlock())], blank=True
    )
    content_panels = [
        *Page.content_panels,
        FieldPanel("standfirst"),
        FieldPanel("lead"),
        FieldPanel("body"),
        FactcheckPanel(heading="Fact check"),
    ]


class SectionPage(Page):
    """A page that nobody checks."""
