"""The demonstration, and what a stranger can do with its editions: coreutils and OpenSSH, nothing of ours."""

import hashlib
import json
import shutil
import stat
import subprocess

import pytest
from conftest import AKAR, DIP, lingkungan


def jalan(*perintah, cwd=None, masukan=None, env=None):
    return subprocess.run(
        [str(p) for p in perintah], cwd=cwd, env=env or lingkungan(), input=masukan, capture_output=True, timeout=120
    )


@pytest.fixture
def isi(peragaan, tmp_path):
    """A copy of its content, to be attacked."""
    shutil.copytree(peragaan / "content", tmp_path / "content")
    return tmp_path / "content"


def verifikasi(isi, *lain, env=None):
    hasil = jalan(DIP, "verifikasi", *lain, "--content", isi, "--format", "json", env=env)
    return hasil.returncode, json.loads(hasil.stdout)["edisi"]


def test_tiga_edisi_memenuhi_kebijakan(peragaan):
    kode, edisi = verifikasi(peragaan / "content")
    assert kode == 0
    assert [e["nama"] for e in edisi] == ["2025", "2026", "2026-1"]
    for satu in edisi:
        assert [l["langkah"] for l in satu["langkah"]] == ["koreksi", "pengesahan", "penetapan"]
        for langkah in satu["langkah"]:
            assert langkah["terpenuhi"] and langkah["dokumen"]
            assert any("segel digital" in alasan for alasan in langkah["bertumpu_pada"])


def test_hasilnya_lengkap_dan_berlabel_contoh(peragaan):
    assert (peragaan / "site" / "index.html").is_file() and (peragaan / "public" / "index.html.br").is_file()
    for dokumen in (peragaan / "dokumen").iterdir():
        assert dokumen.name.endswith("-contoh.pdf") and b"CONTOH" in dokumen.read_bytes()
    for kunci in (peragaan / "kunci").iterdir():
        assert kunci.suffix == ".pub" or stat.S_IMODE(kunci.stat().st_mode) == 0o600
    # No private key in what was frozen or published.
    for tempat in ["content", "site", "public"]:
        for berkas in (peragaan / tempat).rglob("*"):
            assert not berkas.is_file() or b"PRIVATE KEY" not in berkas.read_bytes(), berkas


def test_perubahan_di_antara_edisi(peragaan):
    daftar = [
        {json.loads(b)["kode"]: b for b in (peragaan / "content" / "edisi" / e / "daftar.jsonl").read_text().splitlines()}
        for e in ["2025", "2026", "2026-1"]
    ]
    assert set(daftar[1]) > set(daftar[0])
    assert set(daftar[2]) - set(daftar[1]) == {"DIP-0901"}
    assert {k for k in daftar[1] if daftar[1][k] != daftar[2][k]} >= {"DIP-0001", "DIP-0030"}


def test_dokumennya_pdf_yang_sah(peragaan):
    for dokumen in (peragaan / "dokumen").iterdir():
        hasil = jalan("pdftotext", dokumen, "-")
        assert hasil.returncode == 0 and not hasil.stderr, hasil.stderr
        assert b"CONTOH - bukan dokumen resmi" in hasil.stdout


def test_menolak_folder_yang_ada_dan_nama_kosong(tmp_path):
    (tmp_path / "ada").mkdir()
    for argumen in [[tmp_path / "ada"], []]:
        hasil = jalan(AKAR / "scripts" / "demo.sh", *argumen, env=lingkungan(DIP=str(DIP)))
        assert hasil.returncode == 2 and b"kesalahan:" in hasil.stderr
    assert list((tmp_path / "ada").iterdir()) == []


@pytest.mark.parametrize("edisi", ["2025", "2026", "2026-1"])
def test_orang_luar_memeriksa_tanpa_dip(peragaan, edisi):
    folder = peragaan / "content" / "edisi" / edisi
    assert jalan("sha256sum", "--check", "--strict", "--quiet", "MANIFEST", cwd=folder).returncode == 0
    pernyataan = sorted((folder / "segel").glob("*.json"))
    assert len(pernyataan) == 5
    for satu in pernyataan:
        isi = json.loads(satu.read_bytes())
        assert isi["sidik"] == hashlib.sha256((folder / "edisi.json").read_bytes()).hexdigest()
        hasil = jalan(
            "ssh-keygen", "-Y", "verify", "-f", "allowed_signers", "-I", isi["orang"], "-n", "dip-edisi@v1",
            "-s", f"segel/{satu.name}.sig", "-O", f"verify-time={isi['tanggal'].replace('-', '')}120000Z",
            cwd=folder, masukan=satu.read_bytes(),
        )
        assert hasil.returncode == 0 and hasil.stdout.startswith(b'Good "dip-edisi@v1" signature for ')
        ditolak = jalan(
            "ssh-keygen", "-Y", "verify", "-f", "allowed_signers", "-I", isi["orang"], "-n", "dip-edisi@v1",
            "-s", f"segel/{satu.name}.sig", cwd=folder, masukan=satu.read_bytes() + b" ",
        )
        assert ditolak.returncode != 0


@pytest.mark.parametrize("zona", ["Pacific/Kiritimati", "America/Los_Angeles", "UTC"])
def test_zona_waktu_tidak_berpengaruh(peragaan, zona):
    assert verifikasi(peragaan / "content", env=lingkungan(TZ=zona))[0] == 0


def test_tahun_2036(peragaan):
    """Every key has expired (2029), and the clock of the whole command says so: the editions hold."""
    env = lingkungan(TZ="Asia/Makassar")
    kini = jalan("faketime", "2036-01-15 10:00:00", "date", "+%Y", env=env)
    assert kini.stdout == b"2036\n"
    hasil = jalan("faketime", "2036-01-15 10:00:00", DIP, "verifikasi", "--content", peragaan / "content", env=env)
    assert hasil.returncode == 0, hasil.stdout
    # And with nothing but OpenSSH under the same clock: good on its day, refused today.
    folder = peragaan / "content" / "edisi" / "2025"
    pernyataan = (folder / "segel" / "ketua-tim.json").read_bytes()
    dasar = [
        "faketime", "2036-01-15 10:00:00", "ssh-keygen", "-Y", "verify", "-f", folder / "allowed_signers", "-I", "ketua-tim",
        "-n", "dip-edisi@v1", "-s", folder / "segel" / "ketua-tim.json.sig",
    ]
    assert jalan(*dasar, "-O", "verify-time=20260108120000Z", masukan=pernyataan, env=env).returncode == 0
    assert jalan(*dasar, masukan=pernyataan, env=env).returncode != 0


def test_satu_segel_hilang(isi):
    for akhir in ["json", "json.sig"]:
        (isi / "edisi" / "2026-1" / "segel" / f"ppid.{akhir}").unlink()
    hasil = jalan(DIP, "catat", "2026-1", "--manifest", "--content", isi)
    assert hasil.returncode == 0, hasil.stderr
    kode, edisi = verifikasi(isi)
    assert kode == 3
    assert [e["memenuhi"] for e in edisi] == [True, True, False]


def test_segel_lewat_agen(isi, peragaan, tmp_path):
    """The key lies in an agent; dip is told the public half only."""
    agen = jalan("ssh-agent", "-s", "-a", tmp_path / "agen")
    nomor = agen.stdout.decode().split("SSH_AGENT_PID=")[1].split(";")[0]
    env = lingkungan(SSH_AUTH_SOCK=str(tmp_path / "agen"))
    try:
        assert jalan("ssh-add", "-q", peragaan / "kunci" / "ppid", env=env).returncode == 0
        shutil.copy(peragaan / "kunci" / "ppid.pub", tmp_path / "ppid.pub")
        segel = [DIP, "segel", "2026-1", "--as", "ppid", "--key", tmp_path / "ppid.pub", "--replace", "--content", isi]
        assert jalan(*segel, env=lingkungan()).returncode == 74, "tanpa agen tidak ada kuncinya"
        hasil = jalan(*segel, env=env)
        assert hasil.returncode == 0, hasil.stderr
    finally:
        jalan("kill", nomor)
    assert verifikasi(isi)[0] == 0


def test_segel_di_komputer_lain(isi, peragaan, tmp_path):
    """The statement travels to the key, plain ssh-keygen signs it, the signature travels back."""
    pernyataan = tmp_path / "ppid.json"
    dasar = [DIP, "segel", "2026-1", "--as", "ppid", "--content", isi]
    pernyataan.write_bytes(jalan(*dasar, "--statement").stdout)
    tanda = ["ssh-keygen", "-q", "-Y", "sign", "-f", peragaan / "kunci" / "ppid", "-n", "dip-edisi@v1", pernyataan]
    assert jalan(*tanda).returncode == 0
    hasil = jalan(*dasar, "--signature", f"{pernyataan}.sig")
    assert hasil.returncode == 1 and b"--replace" in hasil.stderr
    assert jalan(*dasar, "--signature", f"{pernyataan}.sig", "--replace").returncode == 0
    assert verifikasi(isi)[0] == 0
    # Another person's signature is refused before anything is written.
    (tmp_path / "ppid.json.sig").unlink()
    tanda[tanda.index(peragaan / "kunci" / "ppid")] = peragaan / "kunci" / "ketua-tim"
    assert jalan(*tanda).returncode == 0
    hasil = jalan(*dasar, "--signature", f"{pernyataan}.sig", "--replace")
    assert hasil.returncode == 3 and b"bukan kunci orang ini" in hasil.stderr
    assert verifikasi(isi)[0] == 0
