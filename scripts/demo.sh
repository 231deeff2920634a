#!/usr/bin/env bash
# A demonstration: three editions of the sample content, frozen, recorded, sealed, built and published.
#
#   scripts/demo.sh FOLDER     (or: make demo OUTPUT=FOLDER)
#
# Everything is made inside FOLDER, which must not exist yet: content/, dokumen/ (sample documents), kunci/ (throw-away
# keys, good for nothing else), site/ and public/. DIP names another dip than .build/release/dip.
set -euo pipefail
akar="$(cd "$(dirname "$0")/.." && pwd)"
dip="${DIP:-$akar/.build/release/dip}"
hasil="${1:-}"

gagal() {
  printf 'kesalahan: %s\n' "$1" >&2
  exit "${2:-2}"
}

[ -n "$hasil" ] || gagal "sebut folder hasilnya: make demo OUTPUT=FOLDER"
[ ! -e "$hasil" ] || gagal "\`$hasil\` sudah ada; sebut folder yang belum ada"
[ -x "$dip" ] || gagal "$dip belum dibangun; jalankan \`make build\`"
command -v ssh-keygen >/dev/null || gagal "ssh-keygen belum terpasang; pasang dahulu: apt install openssh-client" 74
dip="$(cd "$(dirname "$dip")" && pwd)/$(basename "$dip")"

mkdir -p "$hasil"
cd "$hasil"
mkdir kunci dokumen
chmod 700 kunci

langkah() { printf '\n== %s\n' "$*"; }

# Warnings of the sample content are no part of the demonstration.
diam() { "$@" >keluaran.txt 2>&1 || { cat keluaran.txt >&2; gagal "\`${*:2}\` gagal" 1; }; rm keluaran.txt; }

# --- People, keys, policy --------------------------------------------------------------------------------------------

orang=(sekretaris ketua-tim anggota-1 anggota-2 anggota-3 anggota-4 ppid)
sebutan() {
  case "$1" in
    sekretaris) echo "Sekretaris, selaku atasan PPID (contoh)" ;;
    ketua-tim) echo "Ketua Tim Pertimbangan (contoh)" ;;
    anggota-*) echo "Anggota Tim Pertimbangan (contoh)" ;;
    ppid) echo "PPID (contoh)" ;;
  esac
}

kebijakan() {
  echo "# CONTOH untuk peragaan. Kuncinya dibuat saat peragaan dan tidak dipakai untuk apa pun."
  echo "versi: 1"
  echo "orang:"
  local nomor=0
  for satu in "${orang[@]}"; do
    nomor=$((nomor + 1))
    cat <<YAML
  - kode: $satu
    nama: Pejabat Contoh $nomor
    jabatan: $(sebutan "$satu")
    sejak: 2025-01-01
    kunci:
      - isi: $(cut -d' ' -f1,2 "kunci/$satu.pub")
        sejak: 2025-01-01
        sampai: 2029-12-31
YAML
  done
  cat <<'YAML'
langkah:
  - langkah: koreksi
    jabatan: Sekretaris, selaku atasan PPID (contoh)
    bukti: [dokumen, segel]
    syarat:
      - {sekurangnya: 1, dari: [sekretaris]}
  - langkah: pengesahan
    jabatan: Tim Pertimbangan (contoh)
    bukti: [dokumen, segel]
    syarat:
      - {sekurangnya: 1, dari: [ketua-tim]}
      - {sekurangnya: 2, dari: [anggota-1, anggota-2, anggota-3, anggota-4]}
  - langkah: penetapan
    jabatan: PPID (contoh)
    bukti: [dokumen, segel]
    syarat:
      - {sekurangnya: 1, dari: [ppid]}
YAML
}

# --- A sample document: one page of PDF, written by hand so that nothing more need be installed --------------------------

# dokumen FILE LINE…
dokumen() {
  local berkas="$1" isi="" baris
  shift
  for baris in "$@"; do isi+="($baris) Tj 0 -22 Td "; done
  local aliran="BT /F1 12 Tf 60 760 Td $isi ET"
  local benda=(
    "<< /Type /Catalog /Pages 2 0 R >>"
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"
    "<< /Length ${#aliran} >>
stream
$aliran
endstream"
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
  )
  local teks="%PDF-1.4
" letak=() nomor
  for nomor in "${!benda[@]}"; do
    letak+=("${#teks}")
    teks+="$((nomor + 1)) 0 obj
${benda[$nomor]}
endobj
"
  done
  local awal=${#teks}
  teks+="xref
0 6
0000000000 65535 f 
"
  for nomor in "${letak[@]}"; do teks+="$(printf '%010d 00000 n ' "$nomor")
"; done
  printf '%s' "${teks}trailer
<< /Size 6 /Root 1 0 R >>
startxref
$awal
%%EOF
" >"$berkas"
}

# --- One approval: its document, its record, its seals -------------------------------------------------------------------

# setujui EDITION STEP OFFICE OFFICIAL DATE NUMBER PERSON…
setujui() {
  local edisi="$1" apa="$2" jabatan="$3" pejabat="$4" tanggal="$5" nomor="$6"
  shift 6
  local berkas="dokumen/$edisi-$apa-contoh.pdf" sidik
  sidik="$(sha256sum "content/edisi/$edisi/edisi.json" | cut -d' ' -f1)"
  dokumen "$berkas" "CONTOH - bukan dokumen resmi" "" "$apa Daftar Informasi Publik edisi $edisi" "Nomor: $nomor" \
    "Labuan Bajo, $tanggal" "Sidik edisi (SHA-256):" "${sidik:0:32}" "${sidik:32}" "" "$jabatan"
  local tanda=()
  for satu in "$@"; do tanda+=(--penanda-tangan "$satu"); done
  diam "$dip" catat "$edisi" --langkah "$apa" --jabatan "$jabatan" --pejabat "$pejabat" --tanggal "$tanggal" \
    --tempat "Labuan Bajo" --nomor "$nomor" --dokumen "$berkas" "${tanda[@]}"
  for satu in "$@"; do diam "$dip" segel "$edisi" --as "$satu" --key "kunci/$satu" --langkah "$apa"; done
  echo "   $apa $nomor, $tanggal: dokumen dan $# segel digital"
}

# edisi NAME FROZEN CORRECTED RATIFIED DETERMINED
edisi() {
  langkah "edisi $1: bekukan, catat, segel"
  diam "$dip" bekukan "$1" --tanggal "$2"
  setujui "$1" koreksi "Sekretaris, selaku atasan PPID (contoh)" "Pejabat Contoh 1" "$3" "K-$1/CONTOH" sekretaris
  setujui "$1" pengesahan "Tim Pertimbangan (contoh)" "Pejabat Contoh 2" "$4" "BA-$1/CONTOH" ketua-tim anggota-1 anggota-3
  setujui "$1" penetapan "PPID (contoh)" "Pejabat Contoh 7" "$5" "SK-$1/CONTOH" ppid
}

# entri CODE: the file of an entry
entri() { find content/informasi -name "$1.md"; }

acuan() { sed -i "s/^tanggal_acuan: .*/tanggal_acuan: $1/" content/badan-publik.yaml; }

# --- The story -----------------------------------------------------------------------------------------------------------

langkah "isi contoh, kunci sekali pakai, kebijakan: dokumen dan segel, sedikitnya lima orang"
cp -R "$akar/content" content
rm -rf content/edisi
for satu in "${orang[@]}"; do ssh-keygen -q -t ed25519 -N "" -C "$satu (contoh, sekali pakai)" -f "kunci/$satu"; done
kebijakan >content/kebijakan-pengesahan.yaml

# 2025: what bears a date of 2026 was not there yet, or not yet looked at again.
acuan 2025-12-31
grep -rlE '^dibuat: .*waktu: "?2026|^tanggal: 2026|\{tanggal: 2026' content/informasi | xargs -r rm
find content/informasi -name '*.md' -exec sed -i -E 's/^(diperbarui|divalidasi): 2026-.*/\1: 2025-12-31/' {} +
find content/informasi -name '*.md' -exec sed -i '/^dicabut:$/,/^[^ ]/{/^dicabut:$/d;/^ /d}' {} +
find content/dikecualikan -name '*.md' -exec sed -i -E 's/^(  tanggal): 2026-/\1: 2025-/' {} +
rm "$(entri DIP-0029)"
edisi 2025 2025-12-31 2026-01-05 2026-01-08 2026-01-12

# 2026: the sample content as it is.
rm -rf content/informasi content/dikecualikan
cp -R "$akar/content/informasi" "$akar/content/dikecualikan" content/
acuan 2026-06-30
edisi 2026 2026-06-30 2026-07-03 2026-07-06 2026-07-09

# 2026-1: one entry reworded, one withdrawn, one new.
acuan 2026-09-30
sed -i 's/^judul: .*/& (diperbarui)/' "$(entri DIP-0001)"
sed -i '0,/^jenis: /s//dicabut: {tanggal: 2026-09-15, alasan: "Digabung dengan entri lain (contoh)"}\n&/' "$(entri DIP-0030)"
cat >content/informasi/kul/DIP-0901.md <<'YAML'
---
kode: DIP-0901
judul: Daftar hadir pelatihan pengelola informasi (contoh)
ringkasan: Daftar hadir pelatihan pengelola informasi di kantor, tanpa data pribadi peserta. Entri contoh untuk peragaan.
jenis: dokumen
kelas: setiap_saat
subkategori: S09
menguasai: kul
penanggung_jawab: [{unit: kul, jabatan: Kepala Sub Bagian}]
dibuat: {waktu: 2026-09, tempat: Labuan Bajo}
bentuk: [cetak]
retensi: {aktif: 1 tahun, inaktif: 1 tahun, sejak: selesainya kegiatan, nasib: musnah}
cara_memperoleh: Salinan cetak di meja layanan
biaya: gratis
---
Entri contoh untuk peragaan edisi pemutakhiran.
YAML
edisi 2026-1 2026-09-30 2026-10-02 2026-10-05 2026-10-07

langkah "periksa"
"$dip" verifikasi
langkah "bangun ke site/, terbitkan ke public/"
diam "$dip" bangun --templates "$akar/templates" --output site
diam "$dip" terbit --templates "$akar/templates" --to public --compress
echo "   public/: $(grep -c ' ' public/MANIFEST) berkas, edisi 2026-1"
langkah "selesai: buka $(pwd)/public/index.html"
