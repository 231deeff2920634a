"""Pictures of the main pages for README.md, into docs/gambar/: `make screenshots`.

The demonstration of scripts/demo.sh is built into a temporary folder and looked at with Chromium, wide and as on a phone. Everything on the
pictures is sample content and says so. Palette PNG, at most 120 kB each.
"""

import os
import pathlib
import subprocess
import sys
import tempfile

from PIL import Image
from playwright.sync_api import sync_playwright

AKAR = pathlib.Path(__file__).resolve().parents[1]
TUJUAN = AKAR / "docs" / "gambar"
DIP = pathlib.Path(os.environ.get("DIP", AKAR / ".build" / "release" / "dip")).resolve()
BATAS = 120_000

LEBAR = {"width": 1280, "height": 860}
PONSEL = {"width": 360, "height": 740}
# Name, address, where to look, and what to wait for.
HALAMAN = [
    ("beranda", "index.html", LEBAR),
    ("beranda-ponsel", "index.html", PONSEL),
    ("daftar", "daftar.html", LEBAR),
    ("daftar-ponsel", "daftar.html", PONSEL),
    ("entri", "informasi/DIP-0001.html", LEBAR),
    ("entri-ponsel", "informasi/DIP-0001.html", PONSEL),
    ("cari", "cari.html?q=laporan+keuagan&unit=kul", LEBAR),
    ("cari-ponsel", "cari.html?q=laporan+keuagan", PONSEL),
    ("edisi", "edisi/2026-1/index.html", LEBAR),
    ("perubahan", "edisi/2026-1/perubahan.html", LEBAR),
]

# Readers' devices bring good type of their own; here it is Noto's, so that pictures look alike wherever they are made.
HURUF = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><include>/etc/fonts/fonts.conf</include>
<alias binding="same"><family>system-ui</family><prefer><family>Noto Sans</family></prefer></alias>
</fontconfig>
"""


def simpan(gambar, nama):
    """A palette PNG of at most BATAS bytes; fewer colours where more would not fit."""
    tujuan = TUJUAN / f"{nama}.png"
    for warna in (128, 64, 32, 16):
        gambar.convert("RGB").quantize(warna, dither=Image.Dither.NONE).save(tujuan, optimize=True)
        if tujuan.stat().st_size <= BATAS:
            print(f"docs/gambar/{tujuan.name}: {tujuan.stat().st_size} byte")
            return
    sys.exit(f"docs/gambar/{tujuan.name} lebih dari {BATAS} byte")


def halaman(situs, tempat):
    with sync_playwright() as p:
        peramban = p.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"],
            env={**os.environ, "FONTCONFIG_FILE": str(tempat / "huruf.conf")})
        for nama, alamat, ukuran in HALAMAN:
            page = peramban.new_page(viewport=ukuran, locale="id-ID")
            berkas, _, tanya = alamat.partition("?")
            page.goto((situs / berkas).as_uri() + ("?" + tanya if tanya else ""))
            if tanya:
                page.wait_for_function("document.documentElement.classList.contains('siap')")
            assert "contoh" in page.inner_text("body").lower(), f"{alamat} tidak berlabel contoh"
            page.screenshot(path=tempat / "layar.png")
            simpan(Image.open(tempat / "layar.png"), nama)
            page.close()
        peramban.close()


def kertas(pdf, nama, lembar, tempat):
    """One sheet of a PDF as it comes from the printer, with a thin edge so that white paper shows on a white page."""
    subprocess.run(
        ["pdftoppm", "-r", "90", "-f", str(lembar), "-l", str(lembar), "-singlefile", "-png", pdf, tempat / "lembar"], check=True)
    isi = Image.open(tempat / "lembar.png").convert("RGB")
    tepi = Image.new("RGB", (isi.width + 2, isi.height + 2), "#999")
    tepi.paste(isi, (1, 1))
    simpan(tepi, nama)


def lampiran(kantor, tempat):
    subprocess.run(
        [DIP, "cetak", "--kelas", "berkala", "--pdf", "--templates", AKAR / "templates", "--output", tempat / "cetak",
         "--alat", AKAR / ".venv" / "bin"], cwd=kantor, check=True, capture_output=True)
    (pdf,) = (tempat / "cetak").glob("*.pdf")
    kertas(pdf, "lampiran", 2, tempat)


def main():
    with tempfile.TemporaryDirectory() as nama:
        tempat = pathlib.Path(nama)
        (tempat / "huruf.conf").write_text(HURUF, encoding="utf-8")
        kantor = tempat / "peragaan"
        subprocess.run([AKAR / "scripts" / "demo.sh", kantor], env={**os.environ, "DIP": str(DIP)}, check=True, stdout=subprocess.DEVNULL)
        halaman(kantor / "site", tempat)
        lampiran(kantor, tempat)


if __name__ == "__main__":
    main()
