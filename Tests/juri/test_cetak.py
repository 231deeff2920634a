"""`dip print`: the annex on paper. Its text equals the source, its codes lead where they say, its PDF keeps its standard."""

import json
import re
import shutil
import subprocess

import juri
import pytest
import zxingcpp
from conftest import AKAR, jalankan_dip, lingkungan
from PIL import Image

VENV = AKAR / ".venv" / "bin"
KEPALA = [
    "Nomor", "Ringkasan isi informasi", "Pejabat atau unit/satuan kerja yang menguasai informasi",
    "Penanggung jawab pembuatan atau penerbitan informasi", "Waktu dan tempat pembuatan informasi",
    "Bentuk informasi yang tersedia", "Jangka waktu penyimpanan atau retensi arsip",
]


def cetak(folder, *pilihan):
    jalankan_dip(
        "print", "--content", AKAR / "content", "--templates", AKAR / "templates", "--output", folder, "--alat", VENV,
        *pilihan, cwd=folder.parent,
    )
    return folder


def pdf_teks(path, *pilihan):
    return subprocess.run(
        ["pdftotext", *pilihan, path, "-"], check=True, capture_output=True, text=True
    ).stdout


def info(path, *pilihan):
    return subprocess.run(["pdfinfo", *pilihan, path], check=True, capture_output=True, text=True).stdout


@pytest.fixture(scope="module")
def pemilu(tmp_path_factory):
    return cetak(tmp_path_factory.mktemp("cetak") / "pemilu", "--pemilu", "--pdf", "--varian", "a-3a")


@pytest.fixture(scope="module")
def kelas(tmp_path_factory):
    return cetak(tmp_path_factory.mktemp("cetak") / "kelas", "--kelas", "serta_merta", "--pdf", "--kertas", "f4")


def lipat(teks):
    return "".join(teks.split())


def test_situs_memuat_lampiran(situs, entri_sumber, badan_publik):
    """Every list has its annex; together they hold every entry in force, with the law's seven columns."""
    harap = {"daftar", "kelas-berkala", "kelas-serta-merta", "kelas-setiap-saat", "pemilu"}
    harap |= {"unit-" + u["kode"] for u in badan_publik["unit"]}
    assert {p.stem for p in (situs / "cetak").glob("*.html")} == harap
    isi = (situs / "cetak" / "daftar.html").read_text(encoding="utf-8")
    for tabel in re.findall(r"<thead>(.*?)</thead>", isi, re.S):
        assert re.findall(r'<th scope="col">(.*?)</th>', tabel) == KEPALA
    teks = lipat(juri.dokumen(situs / "cetak" / "daftar.html").teks)
    for kode, (s, _) in entri_sumber.items():
        assert (lipat(s["judul"] + kode) in teks) == ("dicabut" not in s), kode
        assert "dicabut" in s or lipat(s["ringkasan"]) in teks, kode
    assert "kelas-berkala.html" in (situs / "kelas" / "berkala.html").read_text(encoding="utf-8")


def gambar(svg, tmp_path):
    """The code as Chromium draws it."""
    png = tmp_path / "kode.png"
    subprocess.run(
        ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--window-size=300,300",
         f"--screenshot={png}", svg.as_uri()],
        check=True, capture_output=True, timeout=60,
    )
    return Image.open(png).convert("RGB")


@pytest.mark.parametrize("nama, alamat", [("daftar", "daftar.html"), ("unit-kul", "unit/kul.html")])
def test_kode_qr_menuju_alamatnya(situs, badan_publik, tmp_path, nama, alamat):
    (hasil,) = zxingcpp.read_barcodes(gambar(situs / "cetak" / f"{nama}.svg", tmp_path))
    assert hasil.text == badan_publik["alamat_situs"] + alamat


def cetak_peramban(halaman, path):
    subprocess.run(
        ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
         f"--print-to-pdf={path}", halaman.as_uri()],
        check=True, capture_output=True, timeout=120,
    )
    return path


@pytest.mark.parametrize("kode", ["DIP-0001", "DIP-0068"])
def test_entri_di_kertas(situs, badan_publik, tmp_path, kode):
    """What a desk officer prints from the browser: the address as text and as a code, the seven elements, nothing of the frame."""
    alamat = badan_publik["alamat_situs"] + f"informasi/{kode}.html"
    path = cetak_peramban(situs / "informasi" / f"{kode}.html", tmp_path / "entri.pdf")
    teks = pdf_teks(path, "-layout")
    assert alamat in lipat(teks) and "Rincian menurut undang-undang" in teks and "CONTOH" in teks
    for bingkai in ("Seluruh daftar", "Beranda", "Umpan pembaruan", "Minta informasi ini"):
        assert bingkai not in teks
    subprocess.run(["pdftoppm", "-r", "150", "-png", path, tmp_path / "e"], check=True)
    lembar = sorted(tmp_path.glob("e*.png"))
    assert 1 <= len(lembar) <= 2
    (hasil,) = zxingcpp.read_barcodes(Image.open(lembar[0]))
    assert hasil.text == alamat


def test_kode_qr_setiap_entri_menuju_alamatnya(situs, badan_publik, entri_sumber):
    """Drawn here from the strokes on the page, four pixels a module; hidden on the screen by the style sheet."""
    for kode in entri_sumber:
        isi = (situs / "informasi" / f"{kode}.html").read_text(encoding="utf-8")
        sisi, jalur = re.search(r'<svg class="qr" viewBox="0 0 (\d+) \1"[^>]*><path d="([^"]+)"', isi).groups()
        gambar = Image.new("L", (int(sisi) * 4,) * 2, 255)
        x = y = 0.0
        for huruf, a, b in re.findall(r"([Mmh])([\d.-]+)(?: ([\d.-]+))?", jalur):
            if huruf == "M":
                x, y = float(a), float(b)
            elif huruf == "m":
                x, y = x + float(a), y + float(b)
            else:
                kotak = (int(x * 4), int((y - 0.5) * 4), int((x + float(a)) * 4), int((y + 0.5) * 4))
                gambar.paste(0, kotak)
                x += float(a)
        (hasil,) = zxingcpp.read_barcodes(gambar)
        assert hasil.text == badan_publik["alamat_situs"] + f"informasi/{kode}.html"
    assert re.search(r"(?m)^\.qr \{ display: none; \}", (situs / "aset" / "gaya.css").read_text(encoding="utf-8"))


def test_kode_qr_di_setiap_lembar_pdf(kelas, badan_publik, tmp_path):
    """On the cover and at the foot of each page, as it comes out of the printer."""
    subprocess.run(["pdftoppm", "-r", "150", "-png", kelas / "kelas-serta-merta.pdf", tmp_path / "h"], check=True)
    lembar = sorted(tmp_path.glob("h*.png"))
    assert len(lembar) >= 2
    for nomor, path in enumerate(lembar):
        kode = {k.text for k in zxingcpp.read_barcodes(Image.open(path))}
        assert kode == {badan_publik["alamat_situs"] + "kelas/serta_merta.html"}, nomor


def test_pdf_ua(kelas):
    path = kelas / "kelas-serta-merta.pdf"
    keterangan = info(path)
    assert re.search(r"Tagged: +yes", keterangan) and re.search(r"Title: +Cetak: ", keterangan)
    assert "pdfuaid:part" in info(path, "-meta") or "pdfuaid" in info(path, "-meta")
    # F4 across: 330 by 215 mm.
    lebar, tinggi = map(float, re.search(r"Page size: +([\d.]+) x ([\d.]+)", keterangan).groups())
    assert abs(lebar - 330 / 25.4 * 72) < 1 and abs(tinggi - 215 / 25.4 * 72) < 1
    susunan = info(path, "-struct-text")
    assert susunan.count("TH") > 7 and "Table" in susunan and "H1" in susunan
    hasil = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True)
    assert hasil.returncode == 0, hasil.stdout + hasil.stderr


def test_pdf_memuat_yang_sama(kelas, entri_sumber):
    teks = lipat(pdf_teks(kelas / "kelas-serta-merta.pdf"))
    ada = 0
    for kode, (s, _) in entri_sumber.items():
        if s["kelas"] == "serta_merta" and "dicabut" not in s:
            ada += 1
            assert lipat(kode) in teks and lipat(s["judul"]) in teks, kode
        elif s["kelas"] != "serta_merta":
            assert lipat(kode) not in teks, kode
    assert ada > 0


def test_pdf_bernomor_halaman_dan_kepala_berulang(pemilu):
    path = pemilu / "pemilu.pdf"
    banyak = int(re.search(r"Pages: +(\d+)", info(path))[1])
    assert banyak > 3
    for nomor in range(1, banyak + 1):
        teks = pdf_teks(path, "-f", str(nomor), "-l", str(nomor), "-layout")
        assert f"Halaman {nomor} dari {banyak}" in teks
        assert "Draf, belum ada edisi" in teks
        if "DIP-0" in teks:
            assert "Ringkasan isi informasi" in teks, nomor


def test_pdf_a_membawa_data(pemilu, entri_sumber, tmp_path):
    path = pemilu / "pemilu.pdf"
    meta = info(path, "-meta")
    assert 'pdfaid:part="3"' in meta and 'pdfaid:conformance="A"' in meta
    subprocess.run(["pdfdetach", "-saveall", "-o", tmp_path, path], check=True)
    for nama in ("pemilu.csv", "pemilu.json"):
        assert (tmp_path / nama).read_bytes() == (pemilu / nama).read_bytes()
    data = json.loads((tmp_path / "pemilu.json").read_text(encoding="utf-8"))
    harap = {k for k, (s, _) in entri_sumber.items() if "subkategori_pemilu" in s and "dicabut" not in s}
    assert {e["kode"] for e in data["entri"]} == harap


def test_pdf_tetap(pemilu, tmp_path):
    """The same content gives the same bytes, attachments and all, elsewhere and later."""
    for nama in ("content", "templates"):
        shutil.copytree(AKAR / nama, tmp_path / nama)
    jalankan_dip(
        "print", "--pemilu", "--pdf", "--varian", "a-3a", "--output", "lain", "--alat", VENV, cwd=tmp_path,
        env=lingkungan(TZ="Asia/Makassar", LANG="id_ID.UTF-8"),
    )
    assert (tmp_path / "lain" / "pemilu.pdf").read_bytes() == (pemilu / "pemilu.pdf").read_bytes()


def test_huruf_besar(tmp_path):
    """Large print: no text of the table under 15 points (RNIB: 16 to 18 in the body)."""
    folder = cetak(tmp_path / "besar", "--entri", "DIP-0027", "--huruf-besar", "--pdf")
    teks = pdf_teks(folder / "DIP-0027.pdf", "-bbox-layout")
    tinggi = [
        float(b) - float(a)
        for a, b, kata in re.findall(r'yMin="([\d.]+)"[^>]*yMax="([\d.]+)">([^<]+)</word>', teks)
        if kata in ("Profil", "Keterangan", "kelembagaan")
    ]
    assert tinggi and min(tinggi) >= 15


def test_huruf_besar_tanpa_halaman_kosong(tmp_path):
    """The narrow columns hold their longest word whole, and the head of a table is never alone on its page."""
    folder = cetak(tmp_path / "besar", "--unit", "kul", "--huruf-besar", "--pdf")
    halaman = pdf_teks(folder / "unit-kul.pdf", "-layout").split("\f")[1:-1]
    assert len(halaman) > 10
    for nomor, teks in enumerate(halaman, 2):
        assert "Nomor" in teks and len(teks.split()) > 60, (nomor, teks)
    kata = set(pdf_teks(folder / "unit-kul.pdf").split())
    assert {"Nomor", "Bentuk", "tersedia", "penyimpanan", "pembuatan", "dimusnahkan", "berakhirnya"} <= kata


def test_lampiran_dicetak_peramban(situs, tmp_path):
    """Good by itself in the browser's print: the same footer and repeated header."""
    path = cetak_peramban(situs / "cetak" / "daftar.html", tmp_path / "daftar.pdf")
    banyak = int(re.search(r"Pages: +(\d+)", info(path))[1])
    for nomor in (2, banyak - 1):
        teks = pdf_teks(path, "-f", str(nomor), "-l", str(nomor), "-layout")
        assert f"Halaman {nomor} dari {banyak}" in teks and "Ringkasan isi informasi" in teks
    lebar, tinggi = map(float, re.search(r"Page size: +([\d.]+) x ([\d.]+)", info(path)).groups())
    assert lebar > tinggi
