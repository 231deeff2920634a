"""The configurations of docs/publikasi.md, as they stand there, in the real servers on the loopback; and its other recipes."""

import brotli
import gzip
import http.client
import os
import re
import shutil
import socket
import subprocess
import time

import pytest
from conftest import AKAR, lingkungan

KEPALA = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "strict-transport-security": "max-age=31536000",
}


def potongan(nama):
    """The block that docs/publikasi.md marks for the test."""
    naskah = (AKAR / "docs" / "publikasi.md").read_text(encoding="utf-8")
    cocok = re.findall(rf"<!-- uji: {nama} -->\n```\w+\n(.*?)```", naskah, flags=re.S)
    assert len(cocok) == 1, nama
    return cocok[0]


def ganti(teks, pasangan):
    """Every replacement must meet something: the test runs what the page shows, but for these places."""
    for lama, baru in pasangan:
        assert lama in teks, lama
        teks = teks.replace(lama, baru)
    return teks


def porta():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def tunggu(nomor, proses):
    for _ in range(100):
        if proses.poll() is not None:
            raise AssertionError(f"peladen berhenti: {proses.communicate()}")
        with socket.socket() as s:
            if s.connect_ex(("127.0.0.1", nomor)) == 0:
                return
        time.sleep(0.1)
    raise AssertionError("peladen tidak menjawab")


def hentikan(proses):
    proses.terminate()
    try:
        proses.communicate(timeout=10)
    except subprocess.TimeoutExpired:
        proses.kill()
        proses.communicate()


def nginx(tempat, public):
    nomor = porta()
    blok = ganti(
        potongan("nginx"),
        [
            ("    listen 443 ssl http2;\n", f"    listen 127.0.0.1:{nomor};\n"),
            ("    ssl_certificate     /etc/letsencrypt/live/dip.contoh.go.id/fullchain.pem;\n", ""),
            ("    ssl_certificate_key /etc/letsencrypt/live/dip.contoh.go.id/privkey.pem;\n", ""),
            ("/srv/dip/public", str(public)),
        ],
    )
    # Debian's own main file loads the modules like this; the rest of it is the machine's affair.
    pengguna = "user root;\n" if os.getuid() == 0 else ""
    konfigurasi = tempat / "nginx.conf"
    sementara = "".join(
        f"    {jenis}_temp_path {tempat}/{jenis};\n" for jenis in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    )
    konfigurasi.write_text(
        f"{pengguna}load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;\n"
        f"pid {tempat}/nginx.pid;\nerror_log stderr warn;\ndaemon off;\n"
        f"events {{ worker_connections 64; }}\nhttp {{\n    access_log off;\n{sementara}{blok}}}\n"
    )
    jalan = ["nginx", "-c", str(konfigurasi), "-p", str(tempat)]
    return nomor, jalan, {"PATH": "/usr/sbin:/usr/bin:/bin"}


def caddy(tempat, public):
    nomor = porta()
    blok = ganti(
        potongan("caddy"),
        [("dip.contoh.go.id {\n", f"http://127.0.0.1:{nomor} {{\n"), ("/srv/dip/public", str(public))],
    )
    konfigurasi = tempat / "Caddyfile"
    konfigurasi.write_text("{\n\tadmin off\n\tauto_https off\n}\n" + blok)
    jalan = ["caddy", "run", "--config", str(konfigurasi), "--adapter", "caddyfile"]
    return nomor, jalan, {"HOME": str(tempat), "PATH": "/usr/bin:/bin"}


@pytest.fixture(scope="module", params=[nginx, caddy], ids=["nginx", "caddy"])
def peladen(request, terbitan, tmp_path_factory):
    """The server's port, and the folder it serves."""
    tempat = tmp_path_factory.mktemp(request.param.__name__)
    nomor, jalan, env = request.param(tempat, terbitan)
    assert shutil.which(jalan[0], path="/usr/sbin:/usr/bin:/bin"), f"{jalan[0]} belum terpasang"
    proses = subprocess.Popen(jalan, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        tunggu(nomor, proses)
        yield nomor, terbitan
    finally:
        hentikan(proses)


def minta(nomor, jalan, cara="GET", **kepala):
    sambungan = http.client.HTTPConnection("127.0.0.1", nomor, timeout=10)
    try:
        sambungan.request(cara, jalan, headers={k.replace("_", "-"): v for k, v in kepala.items()})
        jawab = sambungan.getresponse()
        return jawab.status, {k.lower(): v for k, v in jawab.getheaders()}, jawab.read()
    finally:
        sambungan.close()


def test_halaman_dan_kepala(peladen):
    nomor, public = peladen
    for jalan, berkas in [("/", "index.html"), ("/informasi/DIP-0001.html", "informasi/DIP-0001.html")]:
        status, kepala, isi = minta(nomor, jalan)
        assert status == 200
        assert isi == (public / berkas).read_bytes()
        assert kepala["content-type"].lower() == "text/html; charset=utf-8"
        assert kepala["cache-control"] == "no-cache"
        for nama, nilai in KEPALA.items():
            assert kepala[nama] == nilai
        csp = kepala["content-security-policy"]
        assert csp.startswith("default-src 'none'") and "frame-ancestors 'none'" in csp and "unsafe" not in csp
        assert "permissions-policy" in kepala
        assert kepala.get("server", "nginx") == "nginx", "tanpa nomor versi"


def test_csp_halaman_dan_kepala_tidak_bertentangan(terbitan):
    """Both hold at once in a browser: whatever the page's own policy allows, the header must allow too."""
    halaman = (terbitan / "index.html").read_text(encoding="utf-8")
    dalam = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', halaman).group(1)
    luar = re.search(r'Content-Security-Policy "([^"]*)"', potongan("nginx")).group(1)
    assert luar == re.search(r'Content-Security-Policy "([^"]*)"', potongan("caddy")).group(1)
    urai = lambda teks: {b.split()[0]: set(b.split()[1:]) for b in teks.split(";")}  # noqa: E731
    dalam, luar = urai(dalam), urai(luar)
    for arahan, sumber in dalam.items():
        boleh = luar.get(arahan, luar["default-src"])
        assert sumber - {"'none'"} <= boleh, arahan


def test_salinan_terkompresi(peladen):
    nomor, public = peladen
    asli = (public / "index.html").read_bytes()
    for minta_apa, buka in [("br", brotli.decompress), ("gzip", gzip.decompress)]:
        status, kepala, isi = minta(nomor, "/index.html", Accept_Encoding=minta_apa)
        assert status == 200 and kepala["content-encoding"] == minta_apa
        assert "accept-encoding" in kepala["vary"].lower()
        assert buka(isi) == asli and len(isi) < len(asli) / 2
        salinan = public / ("index.html.br" if minta_apa == "br" else "index.html.gz")
        assert isi == salinan.read_bytes(), "salinan dikirim apa adanya, tidak dimampatkan lagi"
    _, kepala, isi = minta(nomor, "/index.html")
    assert "content-encoding" not in kepala and isi == asli
    # A browser that takes both gets the smaller one.
    _, kepala, _ = minta(nomor, "/index.html", Accept_Encoding="gzip, deflate, br")
    assert kepala["content-encoding"] == "br"


def test_ditanyakan_kembali(peladen):
    nomor, _ = peladen
    _, kepala, _ = minta(nomor, "/index.html")
    status, _, isi = minta(nomor, "/index.html", If_None_Match=kepala["etag"])
    assert status == 304 and isi == b""


@pytest.mark.parametrize(
    "jalan, jenis, simpan",
    [
        ("/aset/gaya.css", "text/css; charset=utf-8", "public, max-age=600"),
        ("/data/dip.json", "application/json", "no-cache"),
        ("/berkas/alur-pelayanan-contoh.pdf", "application/pdf", "public, max-age=3600"),
        ("/umpan.xml", "text/xml", "no-cache"),
        ("/MANIFEST", "text/plain", "no-cache"),
    ],
)
def test_jenis_dan_simpanan(peladen, jalan, jenis, simpan):
    nomor, _ = peladen
    status, kepala, _ = minta(nomor, jalan)
    assert status == 200
    assert kepala["content-type"].lower().replace("application/xml", "text/xml").startswith(jenis)
    assert kepala["cache-control"] == simpan
    assert "content-security-policy" in kepala


def test_yang_tidak_ada_dan_yang_tersembunyi(peladen):
    nomor, public = peladen
    (public / ".rahasia").write_text("tidak untuk umum")
    try:
        for jalan in ["/tidak-ada.html", "/.rahasia", "/informasi/", "/berkas/"]:
            status, kepala, isi = minta(nomor, jalan)
            assert status == 404, jalan
            assert b"tidak untuk umum" not in isi
            assert "content-security-policy" in kepala
        assert minta(nomor, "/..%2f..%2fetc/passwd")[0] in (400, 404)
        _, _, isi = minta(nomor, "/tidak-ada.html")
        assert isi == (public / "404.html").read_bytes()
    finally:
        (public / ".rahasia").unlink()


def test_hanya_membaca(peladen):
    nomor, _ = peladen
    for cara in ["POST", "PUT", "DELETE"]:
        assert minta(nomor, "/index.html", cara)[0] == 405
    status, kepala, isi = minta(nomor, "/index.html", "HEAD")
    assert status == 200 and isi == b"" and int(kepala["content-length"]) > 0


def test_penukaran_di_bawah_peladen(peladen):
    """A server that runs while the folder is swapped: every answer is whole, old or new, and the new one is seen."""
    nomor, public = peladen
    baru, lama = public.with_name("baru"), public.with_name("lama")
    shutil.copytree(public, baru)
    halaman = baru / "tentang-uji.html"
    halaman.write_text("<!DOCTYPE html><title>baru</title>")
    assert minta(nomor, "/tentang-uji.html")[0] == 404
    public.rename(lama)
    baru.rename(public)
    try:
        status, _, isi = minta(nomor, "/tentang-uji.html")
        assert status == 200 and isi == b"<!DOCTYPE html><title>baru</title>"
    finally:
        shutil.rmtree(public)
        lama.rename(public)


def jalankan(perintah, cwd, **env):
    hasil = subprocess.run(
        perintah, cwd=cwd, shell=isinstance(perintah, str), capture_output=True, text=True, timeout=60,
        env=lingkungan(HOME=str(cwd), **env),
    )
    assert hasil.returncode == 0, f"{perintah}\n{hasil.stdout}\n{hasil.stderr}"
    return hasil


def isi_folder(folder, selain=()):
    return {
        str(p.relative_to(folder)): p.read_bytes()
        for p in folder.rglob("*") if p.is_file() and not set(p.relative_to(folder).parts) & set(selain)
    }


def test_cabang(terbitan, tmp_path):
    """The branch holds what was published and nothing else; twice, since the second time is the usual one."""
    jauh, kerja = tmp_path / "jauh.git", tmp_path / "kerja"
    jalankan(["git", "init", "-q", "--bare", str(jauh)], tmp_path)
    jalankan(["git", "init", "-q", str(kerja)], tmp_path)
    (kerja / "naskah.md").write_text("isi register\n")
    jalankan(
        f"git config user.name uji && git config user.email uji@contoh.invalid && git remote add origin {jauh}"
        " && git add naskah.md && git commit -qm awal", kerja)
    shutil.copytree(terbitan, kerja / "public")
    for putaran in range(2):
        (kerja / "public" / f"putaran-{putaran}.html").write_text("x")
        jalankan("set -e\n" + potongan("cabang"), kerja)
        salinan = tmp_path / f"salinan-{putaran}"
        jalankan(["git", "clone", "-q", "-b", "terbit", str(jauh), str(salinan)], tmp_path)
        assert isi_folder(salinan, [".git", ".nojekyll"]) == isi_folder(kerja / "public")
    assert (kerja / "naskah.md").read_text() == "isi register\n"
    assert jalankan("git status --porcelain --untracked-files=no", kerja).stdout == ""


def test_sftp(terbitan, tmp_path):
    """The real sftp client and server, talking through a pipe instead of the network."""
    hosting = tmp_path / "hosting"
    hosting.mkdir()
    (hosting / "lain.txt").write_text("berkas lain di hosting")
    shutil.copytree(terbitan, tmp_path / "public")
    (tmp_path / "terbit.sftp").write_text(potongan("sftp"))
    sftp = ["sftp", "-b", str(tmp_path / "terbit.sftp"), "-D", f"/usr/lib/openssh/sftp-server -d {hosting}"]
    jalankan(sftp, tmp_path)
    assert isi_folder(hosting / "dip") == isi_folder(terbitan)
    # The next one: the old site stays as dip.lama.
    (tmp_path / "public" / "index.html").write_text("edisi berikutnya")
    jalankan(sftp, tmp_path)
    assert (hosting / "dip" / "index.html").read_text() == "edisi berikutnya"
    assert isi_folder(hosting / "dip.lama") == isi_folder(terbitan)
    # Where dip.lama still stands, nothing is swapped.
    hasil = subprocess.run(sftp, cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert hasil.returncode != 0
    assert (hosting / "dip" / "index.html").read_text() == "edisi berikutnya"
    assert (hosting / "lain.txt").read_text() == "berkas lain di hosting"
