"""Makes one paper into PDF/A. Reads {"html", "data"} as JSON from the standard input, writes the PDF to the standard output.

Run as a process of its own by PaperPdf.cs, which bounds its time. It fetches nothing: whatever is not in the text itself does not exist.
"""
import hashlib
import io
import json
import os
import resource
import sys
from xml.sax.saxutils import escape

import pydyf
import weasyprint

MEMORY = 1 << 30
CPU_SECONDS = 60

# Each property an element in the namespace that its description declares: what every reader of XMP knows. It says what the /Info dictionary says.
XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>{producer}</pdf:Producer></rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""

# People who wait for a page come first.
os.nice(10)
resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def refuse(*_args, **_kwargs):
    raise OSError("papers fetch nothing")


def guard(event, _args):
    # Whatever a library tries: no connection is made and no other program is started.
    if event.startswith(("socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.system")):
        refuse()


# The libraries that draw text look for theirs by starting a program; from here on none is.
sys.addaudithook(guard)


def finish(_document, pdf):
    """What PDF/A asks for and WeasyPrint leaves out: what the attachment is and of which day, and its XMP in a form that validators read."""
    files = [each for each in pdf.objects if isinstance(each, dict) and each.get("Type") == "/Filespec"]
    for each in files:
        each["F"] = pydyf.String("data.json")
        each["AFRelationship"] = "/Data"
    pdf.catalog["AF"] = pydyf.Array([each.reference for each in files])
    for each in pdf.objects:
        kind = getattr(each, "extra", {}).get("Type")
        if kind == "/EmbeddedFile":
            each.extra["Subtype"] = "/application#2Fjson"
            each.extra["Params"]["ModDate"] = pydyf.String(f"D:{issued_on.replace('-', '')}000000+08'00'")
        elif kind == "/Metadata":
            each.stream = [XMP.format(title=escape(pdf.info["Title"].string), producer=escape(pdf.info["Producer"].string)).encode()]


paper = json.load(sys.stdin)
issued_on = json.loads(paper["data"])["data"]["on"]
made = io.BytesIO()
weasyprint.HTML(string=paper["html"], url_fetcher=refuse).write_pdf(
    made,
    attachments=[weasyprint.Attachment(string=paper["data"].encode(), base_url="paper:/data.json", description="data frozen at issue",
                                       url_fetcher=refuse)],
    # Of the text, so that the same paper bears the same one.
    identifier=hashlib.sha256(paper["html"].encode()).hexdigest()[:32].encode(),
    variant="pdf/a-3b",
    finisher=finish)
sys.stdout.buffer.write(made.getvalue())
