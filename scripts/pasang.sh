#!/usr/bin/env bash
# Installs what is missing, and nothing that stands already.
#
#   scripts/pasang.sh situs   what building the site needs (the C libraries that Package.swift names)
#   scripts/pasang.sh cetak   that, and WeasyPrint in .venv/, which makes the PDF of `dip print`
#   scripts/pasang.sh uji     that, and what the tests need (Java, Chromium, Python packages in .venv/)
#   scripts/pasang.sh gambar  that, and the fonts that `make screenshots` draws with
#   scripts/pasang.sh bench   that, and what the benchmark compares with
#
# Debian packages go through apt (with sudo where needed); Python packages into .venv/ of this folder, never elsewhere.
set -euo pipefail
cd "$(dirname "$0")/.."

tujuan="${1:-}"
case "$tujuan" in
  situs | cetak | uji | gambar | bench) ;;
  *)
    echo "pakai: scripts/pasang.sh situs|cetak|uji|gambar|bench" >&2
    exit 2
    ;;
esac

catat() { printf '%s\n' "$*" >&2; }

# --- Debian packages -------------------------------------------------------------------------------------------------

# One line each: how to see that it is there (a command, a pkg-config name, or a file), and the package that brings it.
kebutuhan() {
  echo "perintah git git"
  echo "berkas /etc/ssl/certs/ca-certificates.crt ca-certificates"
  echo "perintah pkg-config pkg-config"
  echo "pustaka libcmark-gfm libcmark-gfm-dev"
  echo "berkas /usr/include/cmark-gfm-core-extensions.h libcmark-gfm-extensions-dev"
  echo "pustaka yaml-0.1 libyaml-dev"
  echo "pustaka libbrotlienc libbrotli-dev"
  echo "pustaka libcrypto libssl-dev"
  echo "pustaka zlib zlib1g-dev"
  echo "pustaka libqrencode libqrencode-dev"
  echo "pustaka xlsxwriter libxlsxwriter-dev"
  echo "pustaka minizip libminizip-dev"
  echo "pustaka expat libexpat1-dev"
  [ "$tujuan" = situs ] && return
  # WeasyPrint draws text with Pango.
  echo "berkas /usr/lib/*/libpangoft2-1.0.so.0 libpangoft2-1.0-0"
  echo "berkas /usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf fonts-liberation"
  echo "perintah python3 python3"
  echo "venv - python3-venv"
  [ "$tujuan" = cetak ] && return
  echo "perintah java default-jre-headless"
  echo "perintah chromium chromium"
  echo "perintah pdfinfo poppler-utils"
  echo "perintah qpdf qpdf"
  echo "perintah xmllint libxml2-utils"
  echo "berkas /usr/lib/libreoffice/program/libswlo.so libreoffice-writer-nogui"
  echo "perintah pdftotext poppler-utils"
  echo "perintah valgrind valgrind"
  echo "perintah ssh-keygen openssh-client"
  echo "perintah openssl openssl"
  echo "perintah pdfsig poppler-utils"
  echo "perintah faketime faketime"
  echo "perintah strace strace"
  echo "berkas /usr/sbin/nginx nginx-light"
  echo "berkas /usr/lib/nginx/modules/ngx_http_brotli_static_module.so libnginx-mod-http-brotli-static"
  echo "perintah caddy caddy"
  echo "berkas /usr/lib/openssh/sftp-server openssh-sftp-server"
  echo "perintah soffice libreoffice-calc-nogui"
  # What visitors' own commands and CKAN's reader need.
  echo "perintah curl curl"
  echo "perintah unzip unzip"
  echo "berkas /usr/lib/*/libmagic.so.1 libmagic1"
  echo "perintah htmlproofer ruby-html-proofer"
  [ "$tujuan" = gambar ] && echo "berkas /usr/share/fonts/truetype/noto/NotoSerif-Regular.ttf fonts-noto-core"
  return 0
}

ada() {
  case "$1" in
    perintah) command -v "$2" >/dev/null 2>&1 ;;
    pustaka) pkg-config --exists "$2" 2>/dev/null ;;
    berkas) compgen -G "$2" >/dev/null ;;
    venv) python3 -c 'import ensurepip, venv' 2>/dev/null ;;
  esac
}

pasang_debian() {
  local kurang=() cara apa paket
  while read -r cara apa paket; do
    ada "$cara" "$apa" || kurang+=("$paket")
  done < <(kebutuhan)
  [ ${#kurang[@]} -eq 0 ] && return

  if ! command -v apt-get >/dev/null 2>&1; then
    catat "Sistem ini tidak memakai apt. Pasang dahulu padanan paket Debian berikut, lalu ulangi:"
    catat "  ${kurang[*]}"
    exit 1
  fi

  local baris="apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends ${kurang[*]}"
  local sebagai=()
  if [ "$(id -u)" -ne 0 ]; then
    # Without a terminal sudo could only wait for a password that nobody types.
    if command -v sudo >/dev/null 2>&1 && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
      sebagai=(sudo)
    else
      catat "Ada paket yang belum terpasang dan akun ini tidak berhak memasangnya. Jalankan sebagai root, lalu ulangi:"
      catat "  apt-get update && $baris"
      exit 1
    fi
  fi

  catat "memasang: ${kurang[*]}"
  local log
  log="$(mktemp)"
  if ! {
    "${sebagai[@]}" apt-get -o DPkg::Lock::Timeout=300 -qq update &&
      "${sebagai[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -qq install -y \
        --no-install-recommends "${kurang[@]}"
  } >"$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log"
    catat "Pemasangan gagal. Jalankan sendiri sebagai root, lalu ulangi:"
    catat "  apt-get update && $baris"
    exit 1
  fi
  rm -f "$log"
}

# --- Python packages in .venv/ ---------------------------------------------------------------------------------------

# pasang_python NAME PIP-ARGUMENTS…: NAME is the requirements file; done again only when its text changes.
# DIP_VENV names another folder than .venv.
pasang_python() {
  local daftar="$1" venv="${DIP_VENV:-.venv}"
  shift
  [ -e "$daftar" ] || return 0
  local cap sidik
  sidik="$(sha256sum "$daftar" | cut -d' ' -f1)"
  cap="$venv/cap-$(printf '%s' "$daftar" | tr '/' '-')"
  [ "$(cat "$cap" 2>/dev/null)" = "$sidik" ] && return 0
  catat "memasang: $daftar"
  "$venv/bin/python" -m pip install --quiet --disable-pip-version-check "$@" -r "$daftar"
  printf '%s\n' "$sidik" >"$cap"
}

pasang_venv() {
  # A venv that was moved or whose Python is gone is made anew.
  local venv="${DIP_VENV:-.venv}"
  if ! "$venv/bin/python" -c 'import pip' 2>/dev/null; then
    rm -rf "$venv"
    python3 -m venv "$venv"
  fi
}

pasang_debian
[ "$tujuan" = situs ] && exit 0
pasang_venv
pasang_python Tests/juri/requirements-cetak.txt --no-deps
[ "$tujuan" = cetak ] && exit 0
pasang_python Tests/juri/requirements.txt
pasang_python Tests/juri/requirements-tunggal.txt --no-deps --ignore-requires-python --require-hashes
pasang_python Tests/juri/requirements-data.txt --no-deps
if [ "$tujuan" = uji ]; then
  DIP_VENV=.venv-ckan pasang_venv
  DIP_VENV=.venv-ckan pasang_python Tests/juri/requirements-ckan.txt --no-deps
fi
if [ "$tujuan" = bench ]; then
  pasang_python bench/requirements.txt
fi
