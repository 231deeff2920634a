"""`dip sajikan` with a real browser and with hostile hands: what is saved shows by itself, and nothing else is let out."""

import contextlib
import http.client
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import time

import pytest
from conftest import AKAR, DIP, lingkungan

ENTRI = "informasi/kul/DIP-0001.md"


@contextlib.contextmanager
def sajikan(kerja, *pilihan, siap="Diperbarui:"):
    """A preview of a copy of the content in `kerja`; ends with Ctrl-C, and must take its folder along."""
    sementara = kerja / "tmp"
    sementara.mkdir(exist_ok=True)
    keluaran = kerja / "keluaran.txt"
    with open(keluaran, "wb") as tulis:
        proses = subprocess.Popen(
            [DIP, "sajikan", "--port", "0", *pilihan], cwd=kerja, env=lingkungan(TMPDIR=str(sementara)),
            stdout=tulis, stderr=subprocess.STDOUT,
        )
    try:
        tunggu(lambda: siap in keluaran.read_text(), proses, keluaran)
        port = int(re.search(r"http://[^/]*:(\d+)/", keluaran.read_text()).group(1))
        yield port, proses, keluaran
    finally:
        if proses.poll() is None:
            proses.send_signal(signal.SIGINT)
        try:
            proses.wait(timeout=20)
        except subprocess.TimeoutExpired:
            proses.kill()
            proses.wait()
    assert proses.returncode == 0, keluaran.read_text()
    assert keluaran.read_text().endswith(("Pratinjau berhenti.\n", "The preview has ended.\n"))
    assert list(sementara.iterdir()) == []


def tunggu(benar, proses, keluaran, detik=60):
    akhir = time.monotonic() + detik
    while time.monotonic() < akhir:
        if benar():
            return
        assert proses.poll() is None, keluaran.read_text()
        time.sleep(0.05)
    raise AssertionError(f"tidak terjadi dalam {detik} detik:\n{keluaran.read_text()}")


@pytest.fixture
def kerja(tmp_path):
    shutil.copytree(AKAR / "content", tmp_path / "content")
    shutil.copytree(AKAR / "templates", tmp_path / "templates")
    return tmp_path


def minta(port, jalur, cara="GET", host=None, **kepala):
    sambungan = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    sambungan.putrequest(cara, jalur, skip_host=True, skip_accept_encoding=True)
    sambungan.putheader("Host", host or f"127.0.0.1:{port}")
    for nama, nilai in kepala.items():
        sambungan.putheader(nama.replace("_", "-"), nilai)
    sambungan.endheaders()
    jawaban = sambungan.getresponse()
    isi = jawaban.read()
    sambungan.close()
    return jawaban, isi


def mentah(port, bytes_, detik=10):
    """What comes back for these very bytes, until the other side closes."""
    with socket.create_connection(("127.0.0.1", port), timeout=detik) as s:
        s.sendall(bytes_)
        s.shutdown(socket.SHUT_WR)
        hasil = b""
        while potong := s.recv(65536):
            hasil += potong
        return hasil


def anak(induk):
    """The number of the one program that this one has started."""
    (satu,) = pathlib.Path(f"/proc/{induk}/task/{induk}/children").read_text().split()
    return int(satu)


def simpan(berkas, teks):
    """As editors save: a new file beside the old one, then a rename."""
    baru = berkas.with_name("." + berkas.name + ".baru")
    baru.write_text(teks, encoding="utf-8")
    os.replace(baru, berkas)


def test_simpan_rusak_dan_pulih(kerja, peramban):
    """A saved file shows; a broken one shows why, where and how to mend it; the mended one shows again."""
    berkas = kerja / "content" / ENTRI
    asli = berkas.read_text(encoding="utf-8")
    with sajikan(kerja) as (port, _, keluaran):
        alamat = f"http://127.0.0.1:{port}/informasi/DIP-0001.html"
        konteks = peramban.new_context()
        page = konteks.new_page()
        keluhan = []
        page.on("console", lambda m: keluhan.append(m.text) if m.type in ("error", "warning") else None)
        page.on("pageerror", lambda e: keluhan.append(str(e)))
        page.goto(alamat)
        judul = page.locator("h1").inner_text()
        assert page.get_by_text("PRATINJAU – belum disahkan.").is_visible()

        simpan(berkas, asli.replace("judul: ", "judul: Contoh baru – ", 1))
        page.get_by_role("heading", level=1, name="Contoh baru – ").wait_for(timeout=20_000)

        berkas.write_text(re.sub(r"^judul: .*$", "judul:", asli, flags=re.M), encoding="utf-8")
        page.get_by_role("heading", level=1, name="Ada yang perlu diperbaiki").wait_for(timeout=20_000)
        assert page.url == alamat
        isi = page.locator("article").inner_text()
        # Line by line what the terminal says.
        temuan = keluaran.read_text()
        temuan = temuan[temuan.index("kesalahan[DIP102]") : temuan.index("108 entri diperiksa")].strip().splitlines()
        assert temuan[0] == page.locator("article h2").inner_text()
        assert f"--> content/{ENTRI}:3:1" in temuan[1]
        for baris in temuan[1:]:
            catatan = re.fullmatch(r" +=( perbaikan: | dasar: )(.*)", baris)
            if catatan:
                assert catatan.group(1).strip().capitalize() + " " + catatan.group(2) in isi
            elif "= jelaskan:" not in baris:
                assert baris in page.locator("article pre").inner_text()

        aturan = konteks.new_page()
        aturan.goto(alamat)
        aturan.get_by_role("link", name="Penjelasan aturan DIP102").click()
        assert "DIP102" in aturan.locator("h1").inner_text()
        aturan.goto(alamat)
        aturan.get_by_role("link", name="Lihat pratinjau terakhir yang baik").click()
        aturan.locator("a[href$='daftar.html']").first.click()
        assert "/.dip/terakhir/daftar.html" in aturan.url
        assert aturan.locator("h1").inner_text() == "Seluruh daftar"

        simpan(berkas, asli)
        page.get_by_role("heading", level=1, name=judul).wait_for(timeout=20_000)
        assert page.get_by_role("heading", level=1).inner_text() == judul
        # Whoever still looks at the last good preview comes back to the page itself.
        aturan.wait_for_url(f"http://127.0.0.1:{port}/daftar.html", timeout=20_000)
        # The answer 503 of a broken page is the only thing a browser may complain about.
        assert [k for k in keluhan if "503" not in k] == []
        konteks.close()


def test_folder_baru_dan_templat(kerja, peramban):
    """A new folder is watched at once; a template that does not hold together is told like an entry."""
    asli = (kerja / "content" / ENTRI).read_text(encoding="utf-8")
    templat = kerja / "templates" / "halaman" / "tahun.html.mustache"
    semula = templat.read_text(encoding="utf-8")
    with sajikan(kerja) as (port, proses, keluaran):
        dalam = kerja / "content" / "informasi" / "baru" / "sekali"
        dalam.mkdir(parents=True)
        time.sleep(0.3)
        (dalam / "DIP-0999.md").write_text(asli.replace("DIP-0001", "DIP-0999"), encoding="utf-8")
        tunggu(lambda: "109 entri" in keluaran.read_text(), proses, keluaran)
        assert minta(port, "/informasi/DIP-0999.html")[0].status == 200
        shutil.rmtree(kerja / "content" / "informasi" / "baru")
        tunggu(lambda: keluaran.read_text().rstrip().endswith("peringatan.")
               and "Diperbarui: 108 entri" in keluaran.read_text().splitlines()[-1], proses, keluaran)
        assert minta(port, "/informasi/DIP-0999.html")[0].status == 404

        templat.write_text(semula + "{{tidak_ada}}\n", encoding="utf-8")
        tunggu(lambda: minta(port, "/tahun.html")[0].status == 503, proses, keluaran)
        isi = minta(port, "/tahun.html")[1].decode()
        assert "templates/halaman/tahun.html.mustache:" in isi and "DIP70" in isi
        simpan(templat, semula)
        tunggu(lambda: minta(port, "/tahun.html")[0].status == 200, proses, keluaran)


def test_mulai_dengan_kesalahan(kerja):
    """Errors from the start: the page says so, and no last good preview is promised."""
    berkas = kerja / "content" / ENTRI
    asli = berkas.read_text(encoding="utf-8")
    berkas.write_text(re.sub(r"^judul: .*$", "judul: ", asli, flags=re.M), encoding="utf-8")
    with sajikan(kerja, "--bahasa", "en", siap="entries checked") as (port, proses, keluaran):
        jawaban, isi = minta(port, "/")
        assert jawaban.status == 503
        assert b"Something needs mending" in isi and b"DIP102" in isi and b"last good" not in isi
        simpan(berkas, asli)
        tunggu(lambda: minta(port, "/")[0].status == 200, proses, keluaran)



def test_jawaban(kerja):
    """Types, HEAD, conditional requests, the not-found page, and what must not be answered."""
    rahasia = kerja / "rahasia.txt"
    rahasia.write_text("rahasia", encoding="utf-8")
    with sajikan(kerja) as (port, _, _):
        for jalur, jenis in {
            "/": "text/html; charset=utf-8", "/daftar.html": "text/html; charset=utf-8",
            "/aset/gaya.css": "text/css; charset=utf-8", "/aset/cari.js": "text/javascript; charset=utf-8",
            "/data/dip.json": "application/json", "/data/katalog.jsonld": "application/ld+json",
            "/data/dip.csv": "text/csv; charset=utf-8", "/umpan.xml": "application/xml",
            "/aset/ikon.svg": "image/svg+xml", "/robots.txt": "text/plain; charset=utf-8",
            "/data/dip.xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }.items():
            jawaban, isi = minta(port, jalur)
            assert (jawaban.status, jawaban.headers["Content-Type"]) == (200, jenis), jalur
            assert jawaban.headers["X-Content-Type-Options"] == "nosniff"
            tanpa, kosong = minta(port, jalur, "HEAD")
            assert tanpa.status == 200 and kosong == b""
            assert int(tanpa.headers["Content-Length"]) == len(isi)
            sama, kosong = minta(port, jalur, If_None_Match=jawaban.headers["ETag"])
            assert sama.status == 304 and kosong == b""
        jawaban, isi = minta(port, "/aset/gaya.css")
        assert minta(port, "/aset/gaya.css", If_Modified_Since=jawaban.headers["Last-Modified"])[0].status == 304
        # What is published bears no trace of the preview; what is previewed does.
        assert b"/.dip/pratinjau.js" in minta(port, "/")[1] and b"PRATINJAU" in minta(port, "/")[1]
        jawaban, isi = minta(port, "/tidak/ada.html")
        assert jawaban.status == 404 and b"dikecualikan" in isi

        for jalur in (
            "/../rahasia.txt", "/..%2f..%2frahasia.txt", "/%2e%2e/%2e%2e/rahasia.txt", "/aset/../../rahasia.txt",
            "/%00", "/a%00.html", "//etc/passwd", "/./index.html", "/aset/..%5c..%5crahasia.txt", "/%", "/%zz",
        ):
            jawaban, isi = minta(port, jalur)
            assert jawaban.status == 400 and b"rahasia" not in isi, jalur
        assert minta(port, "/" + "a/" * 4000)[0].status == 414
        besar = b"GET /" + b"a" * 5_000 + b" HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n" % port
        assert b"414" in mentah(port, besar)[:40]
        for host in ("evil.example", f"evil.example:{port}", "127.0.0.1", f"127.0.0.1.nip.io:{port}"):
            jawaban, isi = minta(port, "/", host=host)
            assert jawaban.status == 421 and b"localhost" in isi, host
        for host in (f"localhost:{port}", f"[::1]:{port}", f"LOCALHOST:{port}"):
            assert minta(port, "/", host=host)[0].status == 200, host
        for cara in ("POST", "PUT", "DELETE", "OPTIONS", "TRACE"):
            jawaban, _ = minta(port, "/", cara)
            assert (jawaban.status, jawaban.headers["Allow"]) == (405, "GET, HEAD"), cara
        for satu in (b"\x16\x03\x01\x00", b"GET / HTTP/9.9\r\nHost: a\r\n\r\n", b"\r\n\r\n\r\n", b"GET\r\n\r\n"):
            assert b" 200 " not in mentah(port, satu)


def test_di_bawah_alamat_dasar(kerja):
    """A site that will live under a path is previewed under it, so that its not-found page finds its style."""
    berkas = kerja / "content" / "badan-publik.yaml"
    teks = berkas.read_text(encoding="utf-8")
    assert "alamat_situs: https://dip-contoh.example/\n" in teks
    simpan(berkas, teks.replace("https://dip-contoh.example/\n", "https://kantor.example/dip/\n"))
    with sajikan(kerja) as (port, _, _):
        jawaban, _ = minta(port, "/")
        assert (jawaban.status, jawaban.headers["Location"]) == (302, "/dip/")
        assert minta(port, "/dip/")[0].status == 200
        assert minta(port, "/dip/daftar.html")[0].status == 200
        assert minta(port, "/daftar.html")[0].status == 404
        jawaban, isi = minta(port, "/dip/tidak-ada")
        gaya = re.search(rb'<link rel="stylesheet" href="([^"]+)"', isi).group(1).decode()
        assert jawaban.status == 404 and gaya.startswith("/dip/")
        assert minta(port, gaya)[0].status == 200


def test_tautan_simbolik_tidak_diikuti(kerja):
    """A link that somebody puts into the preview's folder leads nowhere."""
    (kerja / "rahasia.txt").write_text("rahasia", encoding="utf-8")
    with sajikan(kerja) as (port, _, _):
        (situs,) = (kerja / "tmp").glob("dip-pratinjau-*/situs")
        (situs / "bocor.txt").symlink_to(kerja / "rahasia.txt")
        (situs / "bocor").symlink_to(kerja)
        try:
            assert minta(port, "/bocor.txt")[0].status == 404
            assert minta(port, "/bocor/rahasia.txt")[0].status == 404
        finally:
            (situs / "bocor.txt").unlink()
            (situs / "bocor").unlink()


def test_yang_lambat_tidak_menahan(kerja):
    """Clients that say nothing, half of something, or never read hold up nobody, however many they are."""
    with sajikan(kerja) as (port, _, _):
        diam = [socket.create_connection(("127.0.0.1", port)) for _ in range(20)]
        for s in diam[:10]:
            s.sendall(b"GET / HTTP/1.1\r\nHost: ")
        malas = socket.create_connection(("127.0.0.1", port))
        malas.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        malas.sendall(b"GET /daftar.html HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n" % port * 50)
        awal = time.monotonic()
        assert minta(port, "/")[0].status == 200
        assert time.monotonic() - awal < 2
        banyak = [socket.create_connection(("127.0.0.1", port)) for _ in range(200)]
        awal = time.monotonic()
        assert minta(port, "/")[0].status == 200
        assert time.monotonic() - awal < 5
        for s in [*diam, malas, *banyak]:
            s.close()
        time.sleep(0.5)
        assert minta(port, "/")[0].status == 200


def test_port_dipakai(kerja):
    """A taken port names who has it and the next step; the usual one is left for the next that is free."""
    with sajikan(kerja) as (port, proses, _):
        hasil = subprocess.run(
            [DIP, "sajikan", "--port", str(port)], cwd=kerja, env=lingkungan(), capture_output=True, text=True, timeout=60
        )
        assert hasil.returncode == 74
        assert hasil.stderr.splitlines() == [
            f"kesalahan: port {port} sedang dipakai oleh `dip-sajikan` (proses {anak(proses.pid)})",
            f"  = perbaikan: tutup program itu, atau pilih port lain: `dip sajikan --port {port + 1}`",
        ]


def test_hanya_komputer_ini(kerja):
    """Elsewhere only when said; `[::1]` answers where the machine has it."""
    for alamat in ("0.0.0.0", "::", "192.0.2.1"):
        hasil = subprocess.run(
            [DIP, "sajikan", "--listen", alamat], cwd=kerja, env=lingkungan(), capture_output=True, text=True, timeout=60
        )
        assert hasil.returncode == 2 and "--izinkan-jaringan" in hasil.stderr, alamat
    hasil = subprocess.run(
        [DIP, "serve", "--listen", "dip.example", "--bahasa", "en"], cwd=kerja, env=lingkungan(), capture_output=True,
        text=True, timeout=60,
    )
    assert hasil.returncode == 2 and "not an IP address" in hasil.stderr
    with sajikan(kerja, "--listen", "0.0.0.0", "--izinkan-jaringan") as (port, _, keluaran):
        assert "siapa pun di jaringan dapat membacanya" in keluaran.read_text()
        assert minta(port, "/")[0].status == 200
    if pathlib.Path("/proc/net/if_inet6").exists() and "00000000000000000000000000000001" in pathlib.Path(
        "/proc/net/if_inet6"
    ).read_text():
        with sajikan(kerja) as (port, _, _), socket.create_connection(("::1", port), timeout=5) as s:
            s.sendall(b"GET / HTTP/1.1\r\nHost: [::1]:%d\r\nConnection: close\r\n\r\n" % port)
            assert s.recv(20).startswith(b"HTTP/1.1 200")


def test_diakhiri_dari_luar(kerja):
    """SIGTERM ends it as cleanly as Ctrl-C."""
    with sajikan(kerja) as (_, proses, _):
        proses.send_signal(signal.SIGTERM)
        proses.wait(timeout=20)


def test_pelayan_berhenti(kerja):
    """Where what answers the browser ends, so does the preview, with a word; and neither outlives the other."""
    with pytest.raises(AssertionError, match="`dip-sajikan`, yang menjawab peramban, berhenti mendadak"):
        with sajikan(kerja) as (_, proses, _):
            os.kill(anak(proses.pid), signal.SIGKILL)
            proses.wait(timeout=20)
    assert proses.returncode == 70 and list((kerja / "tmp").iterdir()) == []

    proses = subprocess.Popen([DIP, "sajikan", "--port", "0"], cwd=kerja, env=lingkungan(), stdout=subprocess.PIPE, text=True)
    assert proses.stdout.readline().startswith("Pratinjau: ")
    pelayan = anak(proses.pid)
    proses.kill()
    proses.communicate()
    akhir = time.monotonic() + 10
    while pathlib.Path(f"/proc/{pelayan}").exists() and time.monotonic() < akhir:
        time.sleep(0.05)
    assert not pathlib.Path(f"/proc/{pelayan}").exists()


def test_tanpa_pelayan(kerja, tmp_path):
    """`dip` alone says what is missing; `dip-sajikan` alone says who starts it."""
    sendiri = tmp_path / "bin" / "dip"
    sendiri.parent.mkdir()
    shutil.copy(DIP, sendiri)
    hasil = subprocess.run([sendiri, "sajikan"], cwd=kerja, env=lingkungan(), capture_output=True, text=True, timeout=60)
    assert hasil.returncode == 74
    assert hasil.stderr == (
        "kesalahan: `dip-sajikan`, yang menjawab peramban, tidak ada di samping `dip`\n"
        "  = perbaikan: bangun keduanya dengan `make build`, lalu salin keduanya bersama-sama\n"
    )
    hasil = subprocess.run([pathlib.Path(DIP).with_name("dip-sajikan")], capture_output=True, text=True, timeout=60)
    assert hasil.returncode == 2 and "dip sajikan" in hasil.stderr
