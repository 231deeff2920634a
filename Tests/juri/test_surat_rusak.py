"""Templates of letters with a fault: each is refused with its place and its remedy, and nothing is written; the good ones of
the same shapes are filled in, and LibreOffice reads the text."""

import shutil
import subprocess
import zipfile

import pytest
from conftest import AKAR, DIP, lingkungan

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
JENIS = "application/vnd.openxmlformats-officedocument.wordprocessingml."


def p(teks):
    return f'<w:p><w:r><w:t xml:space="preserve">{teks}</w:t></w:r></w:p>'


def baris(*sel):
    isi = "".join(f'<w:tc><w:tcPr><w:tcW w:w="2400" w:type="dxa"/></w:tcPr>{p(s)}</w:tc>' for s in sel)
    return f"<w:tr>{isi}</w:tr>"


def tabel(*isi):
    return f'<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2400"/><w:gridCol w:w="2400"/></w:tblGrid>{"".join(isi)}</w:tbl>'


CATATAN_KAKI = '<w:p><w:r><w:t>Isi</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'


def docx(path, badan, kepala="kepala", kaki="kaki", catatan="catatan", awal='<?xml version="1.0"?>'):
    """A whole small document, made here from nothing: body, header, footer, footnotes."""
    bagian = {"header1": ("hdr", p(kepala)), "footer1": ("ftr", p(kaki)),
              "footnotes": ("footnotes", f'<w:footnote w:id="2">{p(catatan)}</w:footnote>')}
    hubungan = "".join(
        f'<Relationship Id="r{n}" Type="{R}/{nama.rstrip("1")}" Target="{nama}.xml"/>' for n, nama in enumerate(bagian))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
                   '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                   f'<Override PartName="/word/document.xml" ContentType="{JENIS}document.main+xml"/>'
                   + "".join(f'<Override PartName="/word/{n}.xml" ContentType="{JENIS}{n.rstrip("1")}+xml"/>' for n in bagian)
                   + "</Types>")
        ns = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
        z.writestr("_rels/.rels", f'<Relationships {ns}><Relationship Id="r" Type="{R}/officeDocument" Target="word/document.xml"/></Relationships>')
        z.writestr("word/_rels/document.xml.rels", f"<Relationships {ns}>{hubungan}</Relationships>")
        sekat = f'<w:sectPr><w:headerReference w:type="default" r:id="r0" xmlns:r="{R}"/><w:footerReference w:type="default" r:id="r1" xmlns:r="{R}"/></w:sectPr>'
        z.writestr("word/document.xml", f"{awal}<w:document {W}><w:body>{badan}{CATATAN_KAKI}{sekat}</w:body></w:document>")
        for nama, (akar, isi) in bagian.items():
            z.writestr(f"word/{nama}.xml", f"<w:{akar} {W}>{isi}</w:{akar}>")


def surat(tmp_path, bahasa="id"):
    return subprocess.run(
        [DIP, "surat", "disposisi", "2026", "--content", AKAR / "content", "--templates", tmp_path / "templates",
         "--output", tmp_path / "keluar", "--tanggal", "2026-02-02", "--bahasa", bahasa],
        capture_output=True, text=True, env=lingkungan(), timeout=60)


@pytest.fixture
def templat(tmp_path):
    (tmp_path / "templates" / "surat").mkdir(parents=True)
    return tmp_path / "templates" / "surat" / "disposisi.docx"


LANGKAH = "{{#langkah}}"
SALAH = {
    "nama salah eja": (dict(badan=p("Kepada {{kepda}}")), "DIP920", ["kepda", "mungkin maksud Anda `kepada`", "Kepada {{kepda}}"]),
    "nama terpecah dalam perulangan": (
        dict(badan=p(LANGKAH) + "<w:p><w:r><w:t>{{ura</w:t></w:r><w:r><w:t>ian_}}</w:t></w:r></w:p>" + p("{{/langkah}}")),
        "DIP920", ["uraian_", "mungkin maksud Anda `uraian`"]),
    "di kepala halaman": (dict(badan=p("x"), kepala="{{kantr}}"), "DIP920", ["kantr", "`kantor`"]),
    "di kaki halaman": (dict(badan=p("x"), kaki="{{kantr}}"), "DIP920", ["kantr", "`kantor`"]),
    "di catatan kaki": (dict(badan=p("x"), catatan="lihat {{kantr}}"), "DIP920", ["kantr", "lihat {{kantr}}"]),
    "bagian tidak ditutup": (dict(badan=p(LANGKAH + " daftar") + p("x")), "DIP921", ["langkah", "ditutup lebih dahulu"]),
    "ditutup tanpa dibuka": (dict(badan=p("x{{/langkah}}")), "DIP921", ["langkah"]),
    "bersilang dalam baris": (dict(badan=tabel(baris(LANGKAH + "{{#contoh}}", "{{/langkah}}{{/contoh}}"))), "DIP921", ["bagian `langkah`"]),
    "daftar dipakai sebagai teks": (dict(badan=p("{{langkah}}")), "DIP923", ["bukan teks"]),
    "entitas luar": (
        dict(badan=p("&x;"), awal='<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'), "DIP922", ["word/document.xml"]),
    "bom entitas": (
        dict(badan=p("&b;"), awal='<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'), "DIP922", ["word/document.xml"]),
}


@pytest.mark.parametrize("nama", SALAH)
def test_ditolak_dengan_tempat_dan_perbaikan(tmp_path, templat, nama):
    isi, kode, kata = SALAH[nama]
    docx(templat, **isi)
    hasil = surat(tmp_path)
    assert hasil.returncode == 1, hasil
    assert kode in hasil.stdout and "templates/surat/disposisi.docx" in hasil.stdout and "perbaikan:" in hasil.stdout
    for satu in kata:
        assert satu in hasil.stdout, (satu, hasil.stdout)
    assert not (tmp_path / "keluar").exists()
    assert kode in surat(tmp_path, "en").stdout


def test_doc_yang_diganti_namanya_dikenali(tmp_path, templat):
    templat.write_bytes(bytes.fromhex("D0CF11E0A1B11AE1") + bytes(4096))
    hasil = surat(tmp_path)
    assert hasil.returncode == 1 and "DIP922" in hasil.stdout
    assert "dokumen Word lama (.doc)" in hasil.stdout and "simpan sebagai Dokumen Word" in hasil.stdout


def test_zip_tanpa_dokumen_disebut_bagiannya(tmp_path, templat):
    with zipfile.ZipFile(templat, "w") as z:
        z.writestr("xl/workbook.xml", "<workbook/>")
    hasil = surat(tmp_path)
    assert hasil.returncode == 1 and "DIP922" in hasil.stdout and "word/document.xml" in hasil.stdout


def test_bentuk_yang_sah_dibaca_libreoffice(tmp_path, templat):
    """A section over rows, over paragraphs, split over runs, and names in header, footer and footnote."""
    if shutil.which("soffice") is None:
        pytest.fail("soffice belum terpasang: scripts/pasang.sh uji")
    docx(
        templat,
        p("{{#langkah}}P{{nomor_langkah}}:") + p("{{uraian}}{{/langkah}}")
        + tabel(baris("{{#langkah}}R{{nomor_langkah}}", "{{pelaksana}}"), baris("S{{nomor_langkah}}", "{{waktu}}{{/langkah}}"))
        + "<w:p><w:r><w:t>Tahun {{ta</w:t></w:r><w:r><w:t>hun}}</w:t></w:r></w:p>",
        kepala="Kepala {{tahun}}", kaki="Kaki {{tahun}}", catatan="Catatan {{tahun}}")
    hasil = surat(tmp_path)
    assert hasil.returncode == 0, hasil.stdout + hasil.stderr
    keluar = tmp_path / "keluar" / "2026" / "disposisi.docx"
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profil", "--convert-to", "pdf", "--outdir",
         tmp_path, keluar], check=True, capture_output=True, timeout=240)
    teks = subprocess.run(["pdftotext", "-layout", tmp_path / "disposisi.pdf", "-"], check=True, capture_output=True, text=True).stdout
    for n in range(1, 11):
        assert all(f"{huruf}{n}" in teks.split() or f"{huruf}{n}:" in teks.split() for huruf in "PRS"), (n, teks)
    assert all(f"{kata} 2026" in teks for kata in ("Tahun", "Kepala", "Kaki", "Catatan")) and "{{" not in teks
