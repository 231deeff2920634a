"""Publishing under fire: killed at every step, a full disk, a place that cannot be written, two at once, content that moves.

Whatever happens, the old or the new site stands whole, nothing else is touched, and the next run clears up. strace delivers
the blow at a chosen call of the system, so that each run meets the same one.
"""

import hashlib
import os
import re
import shutil
import signal
import subprocess
import time

import pytest
from conftest import AKAR, DIP, lingkungan

# What changes names, folders and the disk: the steps of publishing. Writing files has hundreds of calls; some are picked.
NAMA = ["mkdir", "mkdirat", "rename", "renameat", "renameat2", "syncfs", "fsync", "unlink", "unlinkat", "rmdir", "flock"]
ISI = ["openat", "write"]


def sidik(folder):
    return {
        str(p.relative_to(folder)): hashlib.sha256(p.read_bytes()).hexdigest()
        for p in sorted(folder.rglob("*")) if p.is_file()
    }


def terbit(cwd, *lain, awalan=(), **pilihan):
    return subprocess.run(
        [*awalan, DIP, "terbit", "--to", "umum/public", "--jobs", "2", *lain], cwd=cwd,
        env=lingkungan(), capture_output=True, timeout=120, **pilihan,
    )


@pytest.fixture(scope="module")
def bengkel(peragaan, tmp_path_factory):
    """The smallest content that may be published, two states of it, and the sites they make."""
    tempat = tmp_path_factory.mktemp("bengkel")
    shutil.copytree(peragaan / "content", tempat / "content")
    shutil.copytree(AKAR / "templates", tempat / "templates")
    (tempat / "umum").mkdir()
    (tempat / "umum" / "milik-orang.txt").write_text("jangan disentuh")
    hasil = terbit(tempat)
    assert hasil.returncode == 0, hasil.stdout + hasil.stderr
    lama = sidik(tempat / "umum" / "public")
    ubah(tempat)
    shutil.copytree(tempat / "umum", tempat / "umum-lain")
    hasil = terbit(tempat)
    assert hasil.returncode == 0, hasil.stdout + hasil.stderr
    baru = sidik(tempat / "umum" / "public")
    assert lama != baru
    shutil.rmtree(tempat / "umum")
    (tempat / "umum-lain").rename(tempat / "umum-awal")
    return tempat, lama, baru


def ubah(tempat):
    """A service fact, which may be newer than the edition."""
    berkas = next((tempat / "content" / "halaman").glob("*.md"))
    berkas.write_text(berkas.read_text() + "\nKalimat baru untuk uji penerbitan.\n")


@pytest.fixture
def mula(bengkel):
    """The old site stands, one backup of nothing; the new content waits."""
    tempat, lama, baru = bengkel
    shutil.rmtree(tempat / "umum", ignore_errors=True)
    shutil.copytree(tempat / "umum-awal", tempat / "umum")
    return tempat, lama, baru


def berdiri(tempat, lama, baru, apa):
    """The old or the new site, whole; a mark of ours may stand in it until the next run."""
    kini = {k: v for k, v in sidik(tempat / "umum" / "public").items() if k != ".dip-bukan-cadangan"}
    assert kini in (lama, baru), f"{apa}: situs campuran"
    assert (tempat / "umum" / "milik-orang.txt").read_text() == "jangan disentuh"
    asing = [n for n in os.listdir(tempat / "umum") if n not in ("public", "milik-orang.txt") and not n.startswith(".public.dip-")]
    assert asing == [], apa
    return kini == baru


def pulih(tempat, baru, apa):
    """The next run publishes (or finds it done) and leaves nothing but the site and its backups."""
    hasil = terbit(tempat)
    assert hasil.returncode == 0, f"{apa}: {hasil.stderr}"
    assert sidik(tempat / "umum" / "public") == baru, apa
    sisa = sorted(n for n in os.listdir(tempat / "umum") if n.startswith("."))
    assert len(sisa) == 1 and sisa[0].startswith(".public.dip-cadangan-"), f"{apa}: {sisa}"
    cadangan = sidik(tempat / "umum" / sisa[0])
    assert ".dip-bukan-cadangan" not in cadangan
    return cadangan


def panggilan(tempat, *lain):
    """How often a run makes each call, by the main process and its threads."""
    catatan = tempat / "catatan"
    hasil = terbit(
        tempat, *lain, awalan=["strace", "-f", "-qq", "-o", catatan, "-e", "trace=" + ",".join(NAMA + ISI)])
    assert hasil.returncode == 0, hasil.stderr
    jumlah = {}
    for baris in catatan.read_text(errors="replace").splitlines():
        # strace counts a call when it begins; a thread's may be told in two lines.
        cocok = re.match(r"^\d+\s+(\w+)\(", baris)
        if cocok:
            jumlah[cocok.group(1)] = jumlah.get(cocok.group(1), 0) + 1
    return jumlah


def sasaran(jumlah):
    for nama in NAMA + ISI:
        banyak = jumlah.get(nama, 0)
        if nama in ISI:
            ke = sorted({max(1, banyak // 2), banyak})
        elif banyak <= 4:
            ke = range(1, banyak + 1)
        else:
            ke = sorted({1, banyak // 2, banyak - 1, banyak})
        for satu in ke:
            yield nama, satu


def pukul(nama, ke, apa="signal=SIGKILL"):
    # `when` counts for each thread; the swap and all that goes before and after it is the main thread's.
    return ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={nama}", "-e", f"inject={nama}:{apa}:when={ke}"]


def test_dihentikan_di_setiap_langkah(bengkel, mula):
    tempat, lama, baru = mula
    jumlah = panggilan(tempat)
    assert jumlah["renameat2"] == 1 and jumlah["syncfs"] == 1
    terkena, sebelum, sesudah = 0, 0, 0
    for nama, ke in sasaran(jumlah):
        apa = f"{nama} ke-{ke}"
        shutil.rmtree(tempat / "umum")
        shutil.copytree(tempat / "umum-awal", tempat / "umum")
        hasil = terbit(tempat, awalan=pukul(nama, ke))
        terkena += hasil.returncode in (-signal.SIGKILL, 128 + signal.SIGKILL)
        if berdiri(tempat, lama, baru, apa):
            sesudah += 1
        else:
            sebelum += 1
        assert pulih(tempat, baru, apa) == lama, f"{apa}: cadangan bukan situs lama"
    # Both sides of the swap were met, or the test says nothing.
    assert terkena >= 8 and sebelum >= 3 and sesudah >= 2, (terkena, sebelum, sesudah)


def test_kembali_dihentikan_di_setiap_langkah(bengkel, mula):
    """A rollback that is killed: the site before or the one after stands, and the next rollback or publication works."""
    tempat, lama, baru = mula
    assert terbit(tempat).returncode == 0
    shutil.rmtree(tempat / "umum-dua", ignore_errors=True)
    shutil.copytree(tempat / "umum", tempat / "umum-dua")
    jumlah = panggilan(tempat, "--rollback")
    terkena = 0
    for nama, ke in sasaran({k: v for k, v in jumlah.items() if k in NAMA}):
        apa = f"kembali, {nama} ke-{ke}"
        shutil.rmtree(tempat / "umum")
        shutil.copytree(tempat / "umum-dua", tempat / "umum")
        hasil = terbit(tempat, "--rollback", awalan=pukul(nama, ke))
        terkena += hasil.returncode in (-signal.SIGKILL, 128 + signal.SIGKILL)
        kembali = not berdiri(tempat, lama, baru, apa)
        hasil = terbit(tempat, "--rollback")
        # Where the killed one had come through, there is nothing left to go back to.
        assert hasil.returncode == (4 if kembali else 0), f"{apa}: {hasil.stderr}"
        assert sidik(tempat / "umum" / "public") == lama, apa
    assert terkena >= 4, terkena


@pytest.mark.parametrize("nama", ["write", "openat", "mkdirat", "fsync", "syncfs", "rename", "renameat2"])
def test_panggilan_gagal(bengkel, mula, nama):
    """The disk is full, or fails, at the first, the middle and the last such call: refused, the old site untouched."""
    tempat, lama, baru = mula
    galat = "EIO" if nama in ("fsync", "syncfs", "renameat2") else "ENOSPC"
    banyak = panggilan(tempat)[nama]
    for ke in sorted({max(1, banyak // 2), banyak}):
        shutil.rmtree(tempat / "umum")
        shutil.copytree(tempat / "umum-awal", tempat / "umum")
        hasil = terbit(tempat, awalan=pukul(nama, ke, f"error={galat}"))
        berdiri(tempat, lama, baru, f"{nama} ke-{ke}")
        assert hasil.returncode in (0, 1, 4, 74), hasil.stderr
        if hasil.returncode:
            assert hasil.stderr.startswith(b"kesalahan: ") or b"kesalahan[" in hasil.stdout, hasil.stderr
        pulih(tempat, baru, f"{nama} ke-{ke}")


def test_tanpa_penukaran_sekaligus(bengkel, mula):
    """A file system without the exchange: two renames instead, and the same backups."""
    tempat, lama, baru = mula
    hasil = terbit(tempat, awalan=pukul("renameat2", "1+", "error=EINVAL"))
    assert hasil.returncode == 0, hasil.stderr
    assert sidik(tempat / "umum" / "public") == baru
    hasil = terbit(tempat, "--rollback", awalan=pukul("renameat2", "1+", "error=EINVAL"))
    assert hasil.returncode == 0, hasil.stderr
    assert sidik(tempat / "umum" / "public") == lama


def pasang_tmpfs(tempat, ukuran):
    """A small file system; False where this machine lets us mount none."""
    return subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={ukuran},mode=755", "tmpfs", tempat], capture_output=True
    ).returncode == 0


def test_media_penuh(bengkel, mula):
    tempat, lama, baru = mula
    besar = sum(p.stat().st_size for p in (tempat / "umum" / "public").rglob("*") if p.is_file())
    shutil.rmtree(tempat / "umum")
    (tempat / "umum").mkdir()
    # Room for one site (each file takes whole pages) and half of another.
    if not pasang_tmpfs(tempat / "umum", f"{int(besar * 1.5) // 1024 + 2200}k"):
        pytest.fail("tmpfs tidak dapat dikaitkan: jalankan uji ini sebagai root, atau di dalam `unshare --map-root-user --mount`")
    try:
        shutil.copytree(tempat / "umum-awal", tempat / "umum", dirs_exist_ok=True)
        hasil = terbit(tempat)
        assert hasil.returncode == 74, hasil.stdout
        assert "ruang penyimpanan penuh" in hasil.stderr.decode()
        assert sidik(tempat / "umum" / "public") == lama
        assert sorted(os.listdir(tempat / "umum")) == ["milik-orang.txt", "public"]
    finally:
        subprocess.run(["umount", tempat / "umum"], check=True)


def test_tujuan_hanya_dapat_dibaca(bengkel, mula):
    tempat, lama, _ = mula
    shutil.rmtree(tempat / "umum")
    (tempat / "umum").mkdir()
    if not pasang_tmpfs(tempat / "umum", "64m"):
        pytest.fail("tmpfs tidak dapat dikaitkan: jalankan uji ini sebagai root, atau di dalam `unshare --map-root-user --mount`")
    try:
        shutil.copytree(tempat / "umum-awal", tempat / "umum", dirs_exist_ok=True)
        subprocess.run(["mount", "-o", "remount,ro", tempat / "umum"], check=True)
        hasil = terbit(tempat)
        assert hasil.returncode == 74, hasil.stdout
        assert "tempat ini hanya dapat dibaca" in hasil.stderr.decode()
        assert sidik(tempat / "umum" / "public") == lama
    finally:
        subprocess.run(["umount", tempat / "umum"], check=True)


def test_dua_penerbit_sekaligus(bengkel, mula):
    tempat, lama, baru = mula
    for _ in range(5):
        shutil.rmtree(tempat / "umum")
        shutil.copytree(tempat / "umum-awal", tempat / "umum")
        semua = [
            subprocess.Popen(
                [DIP, "terbit", "--to", "umum/public"], cwd=tempat, env=lingkungan(), stdout=subprocess.PIPE,
                stderr=subprocess.PIPE)
            for _ in range(4)
        ]
        hasil = [(p.communicate(timeout=120)[1], p.returncode) for p in semua]
        assert {kode for _, kode in hasil} <= {0, 4}
        assert any(kode == 0 for _, kode in hasil)
        for pesan, kode in hasil:
            assert kode == 0 or "sedang ditulis oleh perintah lain" in pesan.decode()
        assert sidik(tempat / "umum" / "public") == baru
        assert [n for n in os.listdir(tempat / "umum") if n.startswith(".")] == [".public.dip-cadangan-1"]


def test_isi_berubah_selagi_dibuat(bengkel, mula):
    """Held up before the swap (at the sync), a file of the content is saved: refused, the old site untouched."""
    tempat, lama, _ = mula
    lambat = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=syncfs", "-e", "inject=syncfs:delay_enter=1500000"]
    proses = subprocess.Popen(
        [*lambat, DIP, "terbit", "--to", "umum/public"], cwd=tempat, env=lingkungan(), stdout=subprocess.PIPE,
        stderr=subprocess.PIPE)
    halaman = next((tempat / "content" / "halaman").glob("*.md"))
    asli = halaman.read_bytes()
    try:
        batas = time.monotonic() + 60
        while not any((p / "MANIFEST").exists() for p in (tempat / "umum").glob(".public.dip-baru-*")):
            assert time.monotonic() < batas
            time.sleep(0.01)
        halaman.write_bytes(asli + b"\nDisimpan orang lain.\n")
        pesan = proses.communicate(timeout=60)[1].decode()
        assert proses.returncode == 4
        assert f"`content/halaman/{halaman.name}` berubah selagi situs dibuat" in pesan
        assert sidik(tempat / "umum" / "public") == lama
        assert sorted(os.listdir(tempat / "umum")) == ["milik-orang.txt", "public"]
    finally:
        proses.kill()
        proses.wait()
        halaman.write_bytes(asli)


def test_hanya_edisi_yang_memenuhi_kebijakan(bengkel, mula, tmp_path):
    tempat, lama, baru = mula
    shutil.copytree(tempat / "content", tmp_path / "content")
    shutil.copytree(tempat / "templates", tmp_path / "templates")
    shutil.copytree(tempat / "umum", tmp_path / "umum")
    segel = tmp_path / "content" / "edisi" / "2026-1" / "segel"
    # A seal taken away, MANIFEST made to fit: no silent fall back to the edition before.
    for berkas in segel.glob("ppid.json*"):
        berkas.unlink()
    subprocess.run([DIP, "catat", "2026-1", "--manifest"], cwd=tmp_path, env=lingkungan(), check=True, capture_output=True)
    hasil = terbit(tmp_path)
    assert hasil.returncode == 4
    assert "edisi 2026-1 belum memenuhi kebijakan" in hasil.stderr.decode()
    assert "--edition 2026" in hasil.stderr.decode()
    assert sidik(tmp_path / "umum" / "public") == lama
    assert terbit(tmp_path, "--edition", "2026-1").returncode == 4
    assert terbit(tmp_path, "--edition", "2026").returncode == 0
    # Tampered with: refused whatever is asked.
    with open(tmp_path / "content" / "edisi" / "2026" / "daftar.jsonl", "r+b") as f:
        f.seek(100)
        f.write(b"X")
    assert terbit(tmp_path, "--edition", "2026").returncode == 4
    shutil.rmtree(tmp_path / "content" / "edisi")
    hasil = terbit(tmp_path)
    assert hasil.returncode == 4
    assert "belum ada edisi yang memenuhi kebijakan" in hasil.stderr.decode()


def test_salinan_terkompresi_selalu_sama(bengkel, mula):
    tempat, _, _ = mula
    assert terbit(tempat, "--compress", "--jobs", "1").returncode == 0
    satu = sidik(tempat / "umum" / "public")
    assert sum(n.endswith(".br") for n in satu) > 100
    shutil.rmtree(tempat / "umum" / "public")
    assert terbit(tempat, "--compress", "--jobs", "4").returncode == 0
    assert sidik(tempat / "umum" / "public") == satu
    hasil = terbit(tempat, "--compress")
    assert "Tidak ada yang berubah" in hasil.stdout.decode()
