"""Makes one paper into PDF/A. Reads {"html", "data"} as JSON from the standard input, writes the PDF to the standard output.

Run as a process of its own by PaperPdf.cs, which bounds its time. It fetches nothing: whatever is not in the text itself does not exist.
"""
import io
import json
import os
import resource
import sys

import pydyf
import weasyprint

MEMORY = 1 << 30
CPU_SECONDS = 60

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


def declare_data(_document, pdf):
    """PDF/A-3 asks what an attachment is to the document."""
    files = [each for each in pdf.objects if isinstance(each, dict) and each.get("Type") == "/Filespec"]
    for each in files:
        each["F"] = pydyf.String("data.json")
        each["AFRelationship"] = "/Data"
    pdf.catalog["AF"] = pydyf.Array([each.reference for each in files])
    for each in pdf.objects:
        if getattr(each, "extra", {}).get("Type") == "/EmbeddedFile":
            each.extra["Subtype"] = "/application#2Fjson"


paper = json.load(sys.stdin)
made = io.BytesIO()
weasyprint.HTML(string=paper["html"], url_fetcher=refuse).write_pdf(
    made,
    attachments=[weasyprint.Attachment(string=paper["data"].encode(), base_url="paper:/data.json", description="data frozen at issue",
                                       url_fetcher=refuse)],
    variant="pdf/a-3b",
    finisher=declare_data)
sys.stdout.buffer.write(made.getvalue())
