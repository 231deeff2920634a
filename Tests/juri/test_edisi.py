"""Pages of editions: made from the demonstration (documents and seals) and from a small office that signs on paper alone.

The commands of "Periksa sendiri" are taken from the page as a reader sees it and run by a plain shell in a clean folder.
"""

import hashlib
import html
import json
import re
import shutil
import subprocess

import feedparser
import juri
import pytest
import yaml
from conftest import AKAR, jalankan_dip, lingkungan
from test_peramban import LEBAR, kunjungi, server

SISTEM = ("linux", "macos", "windows")


@pytest.fixture(scope="module")
def kertas(tmp_path_factory):
    """An office without keys: two editions on documents alone."""
    kantor = tmp_path_factory.mktemp("kertas")
    shutil.copytree(AKAR / "Tests" / "Fixtures" / "dasar", kantor / "content")
    langkah = {"koreksi": "Atasan PPID", "pengesahan": "Tim pertimbangan", "penetapan": "PPID"}
    tanda = ["--penanda-tangan", "ketua-tim", "--penanda-tangan", "anggota-1"]
    for nama, hari in (("2025", "2025-12-01"), ("2026", "2026-05-02")):
        jalankan_dip("freeze", nama, "--tanggal", hari, cwd=kantor)
        for apa, jabatan in langkah.items():
            (kantor / "surat.pdf").write_bytes(b"%PDF-1.4\ncontoh " + nama.encode() + apa.encode())
            jalankan_dip(
                "record", nama, "--langkah", apa, "--jabatan", jabatan, "--pejabat", "Pejabat Contoh",
                "--tanggal", hari, "--tempat", "Kota Contoh", "--nomor", f"{apa}/{nama}/CONTOH",
                "--dokumen", "surat.pdf", *(tanda if apa == "pengesahan" else []), cwd=kantor,
            )
    jalankan_dip("build", "--templates", AKAR / "templates", "--output", "site", cwd=kantor)
    return kantor


def perintah(situs, edisi, langkah, sistem="linux"):
    """A block of commands, as copied from the page; None where the page has none."""
    isi = (situs / "edisi" / edisi / "periksa.html").read_text(encoding="utf-8")
    cocok = re.findall(rf'<pre class="perintah" tabindex="0" id="{sistem}-{langkah}"><code>(.*?)</code></pre>', isi, re.S)
    assert len(cocok) <= 1
    return html.unescape(cocok[0]) if cocok else None


def terbitan(situs, edisi, tujuan):
    """The edition's files as published, and nothing else: pages of the site are no part of it."""
    asal = situs / "edisi" / edisi
    for baris in (asal / "MANIFEST").read_text(encoding="utf-8").splitlines() + ["- MANIFEST"]:
        nama = baris.split(" ", 1)[1].strip()
        (tujuan / nama).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(asal / nama, tujuan / nama)
    return tujuan


def semua_perintah(situs, edisi):
    blok = [perintah(situs, edisi, apa) for apa in ("berkas", "daftar", "segel")]
    assert blok[0] and blok[1]
    return [b for b in blok if b]


def jalankan(blok, folder):
    """Every line must succeed, as a reader would run them one after the other."""
    return subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", "\n".join(blok)], cwd=folder, capture_output=True, text=True, timeout=60,
        env=lingkungan(LC_ALL="C"),
    )


@pytest.mark.parametrize("edisi", ["2025", "2026", "2026-1"])
def test_perintah_bersegel_berhasil(peragaan, tmp_path, edisi):
    folder = terbitan(peragaan / "public", edisi, tmp_path)
    blok = semua_perintah(peragaan / "public", edisi)
    assert len(blok) == 3
    hasil = jalankan(blok, folder)
    assert hasil.returncode == 0, hasil.stdout + hasil.stderr
    assert hasil.stdout.count('Good "dip-edisi@v1" signature') == 5


@pytest.mark.parametrize("edisi", ["2025", "2026"])
def test_perintah_tanpa_segel_berhasil(kertas, tmp_path, edisi):
    folder = terbitan(kertas / "site", edisi, tmp_path)
    assert perintah(kertas / "site", edisi, "segel") is None
    hasil = jalankan(semua_perintah(kertas / "site", edisi), folder)
    assert hasil.returncode == 0, hasil.stdout + hasil.stderr
    assert "tidak memuat segel digital" in (kertas / "site" / "edisi" / edisi / "periksa.html").read_text("utf-8")


def test_bita_berubah_ditolak(peragaan, kertas, tmp_path):
    """One byte of every file in turn, in both kinds of edition: the page's own commands refuse it."""
    for nama, situs, edisi in (("segel", peragaan / "public", "2026-1"), ("kertas", kertas / "site", "2026")):
        folder = terbitan(situs, edisi, tmp_path / nama)
        blok = semua_perintah(situs, edisi)
        semua = [p for p in sorted(folder.rglob("*")) if p.is_file()]
        assert len(semua) > 8
        for berkas in semua:
            asli = berkas.read_bytes()
            letak = len(asli) // 2
            berkas.write_bytes(asli[:letak] + bytes([asli[letak] ^ 0x20]) + asli[letak + 1:])
            assert jalankan(blok, folder).returncode != 0, berkas.relative_to(folder)
            berkas.write_bytes(asli)
        assert jalankan(blok, folder).returncode == 0


def test_folder_ditulis_ulang_ditolak(kertas, tmp_path):
    """Somebody who writes the MANIFEST anew is found out by the digests that stand on the page."""
    folder = terbitan(kertas / "site", "2026", tmp_path)
    daftar = folder / "daftar.jsonl"
    daftar.write_bytes(daftar.read_bytes().replace(b"contoh", b"Contoh"))
    baris = [b.split("  ", 1)[1] for b in (folder / "MANIFEST").read_text().splitlines()]
    (folder / "MANIFEST").write_text(
        "".join(f"{hashlib.sha256((folder / n).read_bytes()).hexdigest()}  {n}\n" for n in baris)
    )
    berkas = perintah(kertas / "site", "2026", "berkas").splitlines()
    assert jalankan(berkas[:1], folder).returncode == 0
    assert jalankan(berkas[1:], folder).returncode != 0
    assert jalankan([perintah(kertas / "site", "2026", "daftar")], folder).returncode != 0


def test_unduhan_dari_halaman(peragaan, tmp_path):
    """The download block fetches exactly the edition; the office's address is replaced by a server here."""
    with server(peragaan / "public") as alamat:
        blok = perintah(peragaan / "public", "2026", "unduh")
        asal = re.search(r"https?://[^\"{]*?/(?=edisi/2026/)", blok)[0]
        hasil = jalankan([blok.replace(asal, alamat + "/")], tmp_path)
    assert hasil.returncode == 0, hasil.stderr
    folder = tmp_path / "edisi-2026"
    hasil = jalankan(semua_perintah(peragaan / "public", "2026"), folder)
    assert hasil.returncode == 0, hasil.stdout + hasil.stderr


def test_sidik_satu_informasi(peragaan, tmp_path):
    """The digest on an entry's page is what the page's command computes."""
    situs = peragaan / "public"
    folder = terbitan(situs, "2026-1", tmp_path)
    hasil = jalankan([perintah(situs, "2026-1", "satu")], folder)
    kode = re.search(r'"kode":"([^"]+)"', perintah(situs, "2026-1", "satu"))[1]
    assert hasil.stdout.split()[0] in (situs / "informasi" / f"{kode}.html").read_text("utf-8")


def test_perintah_tiap_sistem(peragaan):
    """All three systems have all steps, for the same files and people."""
    situs = peragaan / "public"
    orang = {p.stem for p in (situs / "edisi" / "2026").glob("segel/*.json")}
    assert len(orang) == 5
    for sistem in SISTEM:
        segel = perintah(situs, "2026", "segel", sistem)
        assert {o for o in orang if f"-I {o} " in segel} == orang
        assert segel.count("verify-time=20260703120000Z") == 1
        for apa in ("unduh", "berkas", "daftar"):
            assert perintah(situs, "2026", apa, sistem)
    assert "Get-FileHash" in perintah(situs, "2026", "berkas", "windows")
    assert "shasum -a 256" in perintah(situs, "2026", "berkas", "macos")


def test_berkas_edisi_bita_demi_bita(peragaan):
    for edisi in ("2025", "2026", "2026-1"):
        asal = peragaan / "content" / "edisi" / edisi
        for berkas in (p for p in asal.rglob("*") if p.is_file()):
            nama = berkas.relative_to(asal)
            assert (peragaan / "public" / "edisi" / edisi / nama).read_bytes() == berkas.read_bytes(), nama


def test_perubahan_kata_demi_kata(peragaan):
    isi = (peragaan / "public" / "edisi" / "2026-1" / "perubahan.html").read_text(encoding="utf-8")
    assert "<ins>(diperbarui)</ins>" in isi
    assert 'id="DIP-0901"' in isi and 'id="dicabut-DIP-0030"' in isi
    assert "Digabung dengan entri lain (contoh)" in isi
    assert "Semula" in isi and "Menjadi" in isi


def test_halaman_menyebut_edisi(peragaan):
    situs = peragaan / "public"
    for nama in ("index.html", "informasi/DIP-0001.html", "daftar.html"):
        isi = (situs / nama).read_text(encoding="utf-8")
        assert "SK-2026-1/CONTOH" in isi and "edisi/2026-1/periksa.html" in isi, nama
        assert "DRAF" not in isi
    assert "dicabut dari daftar" in (situs / "informasi/DIP-0030.html").read_text("utf-8")
    assert "DRAF" not in (situs / "404.html").read_text("utf-8")


def test_draf_di_setiap_halaman(halaman):
    kata = {True: "DRAFT – no edition has been ratified yet", False: "DRAF – belum ada edisi yang disahkan"}
    assert [n for n, p in halaman.items() if kata[n.startswith("en/")] not in p.read_text("utf-8")] == []


def test_umpan_edisi(peragaan):
    umpan = feedparser.parse(str(peragaan / "public" / "umpan.xml"))
    assert umpan.bozo == 0
    kejadian = {e.id.split("/edisi/")[-1]: e.title for e in umpan.entries}
    assert kejadian["2026-1/index.html"] == "Edisi 2026-1"
    assert kejadian["2026-1/perubahan.html#DIP-0901"].startswith("Baru: ")
    assert kejadian["2026-1/perubahan.html#DIP-0001"].startswith("Berubah: ")
    assert kejadian["2026-1/perubahan.html#dicabut-DIP-0030"].startswith("Dicabut: ")
    assert len(kejadian) == len(umpan.entries)


@pytest.mark.parametrize(
    "akar, kata", [("", ["Edisi", "Baru", "Berubah", "Dicabut"]), ("en/", ["Edition", "New", "Changed", "Withdrawn"])])
def test_umpan_sama_dengan_banding(peragaan, akar, kata):
    """Every addition, change and withdrawal that `dip banding` tells of each edition, no more and no less, dated by the act."""
    umpan = feedparser.parse(str(peragaan / "public" / akar / "umpan.xml"))
    subprocess.run(["xmllint", "--noout", "--nonet", peragaan / "public" / akar / "umpan.xml"], check=True)
    inggris = {}
    if akar:
        for baris in (peragaan / "content/edisi/2026-1/daftar.jsonl").read_text("utf-8").splitlines():
            e = json.loads(baris)
            inggris[e["kode"]] = e.get("judul_en") or e["judul"]

    def judul(x):
        return inggris.get(x["kode"], x["judul"])

    ada = {}
    for e in umpan.entries:
        edisi, letak = re.search(r"/edisi/([^/]+)/(.*)$", e.id).groups()
        (kejadian,) = [t.term for t in e.tags if t.scheme]
        ada.setdefault(edisi, set()).add((kejadian, letak.partition("#")[2].removeprefix("dicabut-"), e.title))
        sah = yaml.load(
            (peragaan / "content/edisi" / edisi / "pengesahan.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)
        assert e.updated == sah["penetapan"]["tanggal"] + "T00:00:00Z"
        # Each entry leads to the words that changed.
        assert e.link.startswith(f"https://dip-contoh.example/{akar}edisi/")
        berkas, _, bagian = e.link.removeprefix("https://dip-contoh.example/").partition("#")
        assert not bagian or f'id="{bagian}"' in (peragaan / "public" / berkas).read_text("utf-8")
    assert list(ada) == ["2026-1", "2026", "2025"]
    for lama, baru in (("2025", "2026"), ("2026", "2026-1")):
        beda = json.loads(jalankan_dip(
            "banding", lama, baru, "--content", peragaan / "content", "--format", "json", cwd=peragaan).stdout)
        harap = {("edisi", "", f"{kata[0]} {baru}")}
        harap |= {("ditambah", x["kode"], f"{kata[1]}: {judul(x)}") for x in beda["ditambah"]}
        harap |= {("diubah", x["kode"], f"{kata[2]}: {judul(x)}") for x in beda["berubah"] if x["unsur"]}
        harap |= {("dicabut", x["kode"], f"{kata[3]}: {judul(x)}") for x in beda["dicabut"]}
        assert len(harap) > 3 and ada[baru] == harap


def test_data_memuat_edisi(peragaan):
    import test_data

    situs = peragaan / "public"
    dip = test_data.muat(situs / "data" / "dip.json")
    assert dip["edisi"] == "2026-1" and dip["status"] == "disahkan"
    assert [p["langkah"] for p in dip["pengesahan"]["persetujuan"]] == ["koreksi", "pengesahan", "penetapan"]
    edisi = situs / "edisi" / "2026-1" / "edisi.json"
    assert dip["pengesahan"]["sidik"] == hashlib.sha256(edisi.read_bytes()).hexdigest()
    baris = {hashlib.sha256(b).hexdigest() for b in (edisi.parent / "daftar.jsonl").read_bytes().splitlines(True)}
    assert {e["sidik"] for e in dip["entri"]} == baris


def test_skema_edisi(peragaan):
    import test_data

    test_data.test_semua_sah_menurut_skema(peragaan / "public", test_data.penguji.__wrapped__(peragaan / "public"))


def halaman_edisi(situs):
    return sorted(p for p in situs.glob("edisi/*/*.html") if p.name != "lembar-penetapan.html") + [situs / "edisi.html"]


def test_html_sah_dan_tautan_utuh(peragaan, kertas, tmp_path):
    for situs in (peragaan / "site", kertas / "site"):
        salinan = tmp_path / situs.parent.name
        for p in halaman_edisi(situs):
            tujuan = salinan / p.relative_to(situs)
            tujuan.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(p, tujuan)
        assert juri.vnu(salinan) == []
        assert juri.lychee(situs) == []
        assert juri.htmlproofer(situs) == []
        for p in halaman_edisi(situs):
            assert juri.csp(juri.dokumen(p)) == [], p


@pytest.mark.parametrize("lebar", LEBAR)
@pytest.mark.parametrize("warna", ["light", "dark"])
def test_aksesibel(peragaan, peramban, lebar, warna):
    pilihan = [p.as_uri() for p in halaman_edisi(peragaan / "site") if "/2025/" not in str(p)]
    assert len(pilihan) >= 9
    assert kunjungi(peramban, pilihan, LEBAR[lebar], warna, juri.axe) == []
