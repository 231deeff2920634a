"""A judge that cannot find a planted fault proves nothing."""

import juri
import pytest
from playwright.sync_api import sync_playwright

BAIK = """<!DOCTYPE html>
<html lang="id"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Daftar informasi contoh</title><link rel="stylesheet" href="gaya.css"></head>
<body><header><p>Ini data contoh untuk menguji juri, bukan daftar yang sebenarnya.</p></header>
<main id="isi"><h1>Daftar informasi</h1><p><a href="#isi">Ke awal isi halaman ini</a></p></main></body></html>
"""

RUSAK = """<!DOCTYPE html>
<html><head><meta charset="utf-8"><title></title><script>alert(1)</script></head>
<body><h1>Judul</h1><h4>Loncat</h4><img src="tidak-ada.png"><p id="a">satu<p id="a">dua
<p style="color:#ddd; background:#fff">pucat</p><input type="text">
<a href="hilang.html">ke mana</a> <a href="#tiada">bagian</a> <a href="/mutlak.html">mutlak</a>
<script src="https://lain.example/x.js"></script></p></body></html>
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    dasar = tmp_path_factory.mktemp("tanam")
    for nama, isi in (("baik", BAIK), ("rusak", RUSAK)):
        (dasar / nama).mkdir()
        (dasar / nama / "gaya.css").write_text("p { margin: 0 }", encoding="utf-8")
        (dasar / nama / "index.html").write_text(isi, encoding="utf-8")
    return dasar


def test_vnu(folder):
    assert juri.vnu(folder / "baik") == []
    pesan = "\n".join(juri.vnu(folder / "rusak"))
    for tanda in ("title", "alt", "Duplicate ID", "lang"):
        assert tanda in pesan
    rusak = folder / "rusak.css"
    rusak.write_text("p { colr: red; width: 3pz }", encoding="utf-8")
    assert len(juri.vnu_css([rusak])) == 2


def test_lychee(folder):
    assert juri.lychee(folder / "baik") == []
    pesan = "\n".join(juri.lychee(folder / "rusak"))
    for tanda in ("hilang.html", "tidak-ada.png", "tiada"):
        assert tanda in pesan


def test_htmlproofer(folder):
    assert juri.htmlproofer(folder / "baik") == []
    pesan = "\n".join(juri.htmlproofer(folder / "rusak"))
    for tanda in ("hilang.html", "tidak-ada.png", "tiada", "alt"):
        assert tanda in pesan


def test_axe(folder):
    with sync_playwright() as p:
        b = p.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = b.new_page()
        page.goto((folder / "baik" / "index.html").as_uri())
        assert juri.axe(page) == []
        page.goto((folder / "rusak" / "index.html").as_uri())
        aturan = {t.split(":")[0] for t in juri.axe(page)}
        b.close()
    assert {"color-contrast", "image-alt", "label", "html-has-lang", "document-title", "heading-order"} <= aturan


def test_csp(folder):
    baik = juri.dokumen(folder / "baik" / "index.html")
    assert juri.csp(baik) == []
    assert juri.csp(juri.dokumen(folder / "rusak" / "index.html")) != []
    for lama, baru in (
        ("default-src 'none'", "default-src *"), ("style-src 'self'", "style-src 'self' 'unsafe-inline'"),
        ("base-uri 'none'; ", ""), ("<body>", "<body onload=x()>"), ("<h1>", "<h1 style=color:red>"),
        ("</head>", "<style>p{}</style></head>"), ("</head>", "<script>1</script></head>"),
        ('href="#isi"', 'href="javascript:x()"'), ("<meta http", "<link rel=stylesheet href=x.css><meta http"),
    ):
        assert lama in BAIK
        path = folder / "ubah.html"
        path.write_text(BAIK.replace(lama, baru, 1), encoding="utf-8")
        assert juri.csp(juri.dokumen(path)) != [], baru


def test_tautan(folder):
    rusak = juri.dokumen(folder / "rusak" / "index.html")
    assert len(juri.muatan_luar(rusak, "https://situs.example/")) == 1
    assert len(juri.tautan_mutlak(rusak, "https://situs.example/")) == 1
    baik = juri.dokumen(folder / "baik" / "index.html")
    assert juri.muatan_luar(baik, "https://situs.example/") == []
    assert juri.tautan_mutlak(baik, "https://situs.example/") == []
    assert "contoh" in baik.pembuka and "Ke awal" not in baik.pembuka and "Ke awal" in baik.teks
