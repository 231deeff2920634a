"""What every judge needs: the built `dip`, and the sample site built with it once a run."""

import contextlib
import os
import pathlib
import shutil
import subprocess

import pytest
import yaml
from playwright.sync_api import sync_playwright

AKAR = pathlib.Path(__file__).resolve().parents[2]
DIP = pathlib.Path(os.environ.get("DIP_BIN", AKAR / ".build" / "debug" / "dip")).resolve()


def lingkungan(**lain):
    """A clean environment: nothing of the person who runs the tests enters a build."""
    dasar = {"PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LANG": "C.UTF-8", "TZ": "UTC", "NO_COLOR": "1"}
    return {**dasar, **lain}


def jalankan_dip(*argumen, cwd=AKAR, env=None):
    hasil = subprocess.run(
        [DIP, *map(str, argumen)], cwd=cwd, env=env or lingkungan(), capture_output=True, text=True, timeout=600
    )
    assert hasil.returncode == 0, (
        f"dip {' '.join(map(str, argumen))} keluar {hasil.returncode}\n{hasil.stdout}\n{hasil.stderr}"
    )
    return hasil


@pytest.fixture(scope="session")
def situs(tmp_path_factory):
    """The sample site, built from content/ and templates/."""
    assert DIP.exists(), f"dip belum dibangun: {DIP}"
    keluar = tmp_path_factory.mktemp("juri") / "situs"
    jalankan_dip("build", "--content", AKAR / "content", "--templates", AKAR / "templates", "--output", keluar)
    assert (keluar / "index.html").is_file()
    return keluar


@pytest.fixture(scope="session")
def halaman(situs):
    """Every HTML page, by its path inside the site."""
    semua = sorted(situs.rglob("*.html"))
    assert len(semua) > 100
    return {str(p.relative_to(situs)): p for p in semua}


@contextlib.contextmanager
def buka_peramban():
    with sync_playwright() as p:
        b = p.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-dev-shm-usage"])
        yield b
        b.close()


@pytest.fixture(scope="module")
def peramban():
    with buka_peramban() as b:
        yield b


def satu_tiap_jenis(situs):
    """One page of each kind: those at the top, and of each folder the smallest and the largest."""
    pilihan = sorted(situs.glob("*.html"))
    for folder in sorted({p.parent for p in situs.rglob("*.html")} - {situs}):
        isi = sorted(folder.glob("*.html"))
        menurut_ukuran = sorted(isi, key=lambda p: (p.stat().st_size, p.name))
        pilihan += sorted({menurut_ukuran[0], menurut_ukuran[-1]})
    return pilihan


@pytest.fixture(scope="session")
def contoh_halaman(situs):
    pilihan = satu_tiap_jenis(situs)
    assert len(pilihan) >= 10
    return pilihan


@pytest.fixture(scope="session")
def badan_publik():
    with open(AKAR / "content" / "badan-publik.yaml", encoding="utf-8-sig") as f:
        return yaml.load(f, Loader=yaml.BaseLoader)


@pytest.fixture(scope="session")
def entri_sumber():
    """The front matter of every entry, every scalar as its text (BaseLoader types nothing), and the body."""
    semua = {}
    for p in sorted((AKAR / "content" / "informasi").rglob("*.md")):
        _, depan, badan = p.read_text(encoding="utf-8-sig").replace("\r\n", "\n").split("---\n", 2)
        data = yaml.load(depan, Loader=yaml.BaseLoader)
        assert data["kode"] == p.stem
        semua[p.stem] = (data, badan)
    assert len(semua) >= 80
    return semua


@pytest.fixture(scope="session")
def peragaan(tmp_path_factory):
    """What `make demo` makes: three sealed editions, built and published. For reading; copy what a test changes."""
    tujuan = tmp_path_factory.mktemp("peragaan") / "hasil"
    hasil = subprocess.run(
        [AKAR / "scripts" / "demo.sh", tujuan], env=lingkungan(DIP=str(DIP)), capture_output=True, text=True, timeout=600
    )
    assert hasil.returncode == 0, f"{hasil.stdout}\n{hasil.stderr}"
    return tujuan


@pytest.fixture(scope="session")
def terbitan(peragaan, tmp_path_factory):
    """The published folder of the demonstration, a copy."""
    tujuan = tmp_path_factory.mktemp("terbitan") / "public"
    shutil.copytree(peragaan / "public", tujuan)
    return tujuan
