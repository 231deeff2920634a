"""Bodies that make a Markdown parser work out of proportion, counted in instructions: those repeat, seconds do not.

Each is written into a small register and checked by a stripped copy of `dip` under callgrind (valgrind cannot read
the debug information of Swift 6). What the same run costs with an empty body is taken off, and the rest is held against an
ordinary body of the same size. A finding costs something of its own, whatever raised it (its line is counted from the start of the
file, its text written out), so each is granted that. The Swift tests of the Markdown room hold sizes of output and of memory for the same inputs.
"""

import json
import pathlib
import re
import shutil
import subprocess

import pytest

from conftest import AKAR, DIP, lingkungan

BATAS = 16 * 1024 - 256
KALI = 20
DASAR = AKAR / "Tests" / "Fixtures" / "dasar"
KALI_TIAP_TEMUAN = 1 / 25


def baris(satu, awal=""):
    """One line again and again, up to the size that is allowed."""
    return awal + (satu + "\n") * ((BATAS - len(awal.encode())) // (len(satu.encode()) + 1))


def padat(potong):
    """A piece again and again, in lines just shorter than the limit."""
    return baris(potong * (1900 // len(potong)))


BIASA = baris("Informasi **contoh** tentang *rencana kerja* dan [laman](https://contoh.go.id/a).\nKalimat kedua.\n\n- butir `satu`\n")
LEBAR = "|" + "a|" * 12 + "\n|" + ":-:|" * 12 + "\n"
RUJUKAN = "[a]: /" + "u" * 1900 + " '" + ("t" * 1900 + "\n") * 3 + "'\n\n"

# Name: body, and the code that must answer it ("" where the body is allowed).
JAHAT = {
    "kurung": (padat("["), "DIP606"),
    "kurung-teks": (padat("[a"), "DIP606"),
    "gambar (CVE-2023-22486)": (padat("![l"), "DIP606"),
    "kutipan (CVE-2023-24824)": (padat(">"), "DIP606"),
    "daftar-menjorok": ("".join(" " * (2 * i) + "- a\n" for i in range(120)), "DIP606"),
    "instruksi (CVE-2023-22484)": (padat("a<?"), "DIP601"),
    "cdata": (padat("a<![CDATA["), "DIP601"),
    "tag": (padat("<b>"), "DIP601"),
    "tabel-lebar (CVE-2023-37463)": (baris("a", "|" + "a|" * 300 + "\n|" + "-|" * 300 + "\n"), "DIP607"),
    "tabel-panjang (CVE-2023-37463)": (baris("a", LEBAR), "DIP607"),
    "garis-tabel": (baris(":-", "a|b\n"), "DIP607"),
    "rujukan (CVE-2023-22483)": (baris("[a]" * 600, RUJUKAN), "DIP608"),
    "rujukan-cr": (baris("[a]" * 600, "x\r\r" + RUJUKAN), ""),
    "tautan-kosong": (padat("[](#x)"), "DIP613"),
    "bintang (CVE-2023-26485)": (padat("*"), ""),
    "garis-bawah (CVE-2023-26485)": (padat("_"), ""),
    "bintang-pembuka": (padat("*a "), ""),
    "campur": (padat("*_"), ""),
    "silang": (padat("*a_ "), ""),
    "setengah-tautan": (padat("[a]("), ""),
    "kurung-tutup": (padat("]"), ""),
    "backtick": ("".join("e" + "`" * i + ("\n" if i % 10 == 0 else "") for i in range(1, 178)), ""),
    "setengah-tag": (padat('a<a b="'), ""),
    "delapan-daftar": (baris("- - - - - - - - a"), ""),
    "baris-malas": (baris("b", "> > > > > > > > a\n"), ""),
    "alamat": (padat("www.a "), "DIP603"),
}


@pytest.fixture(scope="module")
def tempat(tmp_path_factory):
    """A stripped `dip`, a content of one entry, and the front matter of that entry."""
    pangkal = tmp_path_factory.mktemp("patologis")
    dip = pangkal / "dip"
    subprocess.run(["strip", "-o", dip, DIP], check=True)
    isi = pangkal / "content"
    shutil.copytree(DASAR, isi, ignore=shutil.ignore_patterns("*.md"))
    asal = next(p for p in sorted((DASAR / "informasi").rglob("*.md")) if "berkas/" not in p.read_text())
    berkas = isi / asal.relative_to(DASAR)
    kepala = re.match(r"---\n.*?\n---\n", asal.read_text(), re.S).group()
    return dip, isi, berkas, kepala


def tulis(tempat, badan):
    _, _, berkas, kepala = tempat
    pathlib.Path(berkas).write_bytes((kepala + "\n" + badan).encode())


def periksa(tempat, badan):
    """The codes of what `dip check` finds, in its order."""
    dip, isi, _, _ = tempat
    tulis(tempat, badan)
    hasil = subprocess.run(
        [dip, "check", "--content", isi, "--jobs", "1", "--format", "json"],
        env=lingkungan(), capture_output=True, text=True, timeout=60,
    )
    assert hasil.returncode in (0, 1), hasil.stderr
    return [temuan["code"] for temuan in json.loads(hasil.stdout)["findings"]]


def instruksi(tempat, badan):
    """How many instructions one check takes."""
    dip, isi, _, _ = tempat
    tulis(tempat, badan)
    hasil = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", dip]
        + ["check", "--content", isi, "--jobs", "1", "--format", "json"],
        env=lingkungan(), capture_output=True, text=True, timeout=300,
    )
    jumlah = re.search(r"Collected : (\d+)", hasil.stderr)
    assert jumlah, hasil.stderr[-2000:]
    return int(jumlah.group(1))


@pytest.fixture(scope="module")
def ukuran(tempat):
    kosong = instruksi(tempat, "")
    return kosong, instruksi(tempat, BIASA) - kosong


@pytest.mark.parametrize("nama", JAHAT)
def test_kerja_sebanding(tempat, ukuran, nama):
    badan, kode = JAHAT[nama]
    temuan = periksa(tempat, badan)
    if kode:
        assert kode in temuan
    kosong, biasa = ukuran
    kali = (instruksi(tempat, badan) - kosong) / biasa
    batas = KALI + len(temuan) * KALI_TIAP_TEMUAN
    assert kali <= batas, f"{nama}: {kali:.1f} kali badan biasa, batas {batas:.1f}"


def test_badan_biasa_tak_menambah_temuan(tempat):
    assert periksa(tempat, BIASA) == periksa(tempat, "")
