"""Makes the bitmap fonts of the wall from Fusion Pixel. Its licences lie beside the fonts in name: licences/wall-12.txt.

    npm pack @fontsource/fusion-pixel-12px-proportional-sc   (also 10px and 8px; unpack each)
    pip install fonttools brotli
    python3 assets/fonts/make.py 8 latin FILE.woff2 assets/fonts/wall-8.bin
    python3 assets/fonts/make.py 10 all FILE.woff2 assets/fonts/wall-10.bin
    python3 assets/fonts/make.py 12 all FILE.woff2 assets/fonts/wall-12.bin

A font file is a row of records of one length, sorted by code point: the code point in two bytes, low byte first; how far
the next letter is, in one; then the dots, row by row from above, a bit each, the leftmost in the highest bit. `latin` takes
the letters of English, `all` also the Chinese ones of GB 2312, and whatever else the texts of the course and the
phrases of the program use.
"""

import glob
import sys

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont


def wanted(which):
    latin = {chr(code) for code in range(0x20, 0x7F)} | set("–—‘’“”…·×→−°€¥")
    if which == "latin":
        return latin
    # Both levels: names of people and firms are in the second.
    chinese = set()
    for high in range(0xB0, 0xF8):
        for low in range(0xA1, 0xFF):
            try:
                chinese.add(bytes([high, low]).decode("gb2312"))
            except UnicodeDecodeError:
                continue
    punctuation = set("，。、；：！？（）「」『』【】《》〈〉％～￥＋－＝①②③④⑤⑥⑦⑧⑨")
    used = set()
    for pattern in ("assets/course/**/*.ron", "src/words/*.rs"):
        for path in glob.glob(pattern, recursive=True):
            with open(path, encoding="utf-8") as file:
                used |= set(file.read())
    return latin | chinese | punctuation | {char for char in used if ord(char) > 0x7F}


# Signs that Fusion Pixel has not, drawn by hand: a tick.
TICKS = {
    8: ["......", ".....#", "....#.", "#..#..", ".##...", "......"],
    10: [".........", ".......#.", "......##.", ".....##..", "#...##...", "##.##....", ".###.....", "..#......"],
    12: ["...........", ".........#.", "........##.", ".......##..", "......##...", "#....##....", "##..##.....",
         ".####......", "..##......."],
}
# Signs that look like others.
LIKE = {0x2212: 0x2013}


def polygons(pen):
    """The outlines; pixel fonts have straight ones only."""
    now = []
    for name, points in pen.value:
        if name == "moveTo":
            now = [points[0]]
        elif name == "lineTo":
            now.append(points[0])
        elif name in ("closePath", "endPath"):
            yield now
        else:
            raise ValueError(name)


def inside(outlines, x, y):
    """Whether a point lies inside, by the rule of winding."""
    winding = 0
    for outline in outlines:
        for (x0, y0), (x1, y1) in zip(outline, outline[1:] + outline[:1]):
            if (y0 <= y) != (y1 <= y):
                cross = x0 + (y - y0) * (x1 - x0) / (y1 - y0)
                if cross > x:
                    winding += 1 if y1 > y0 else -1
    return winding != 0


def record(font, glyphs, name, code, size, dot, top):
    pen = DecomposingRecordingPen(glyphs)
    glyphs[name].draw(pen)
    outlines = list(polygons(pen))
    bits = [inside(outlines, (x + 0.5) * dot, top - (y + 0.5) * dot) for y in range(size) for x in range(size)]
    advance = min(round(font["hmtx"][name][0] / dot), 255)
    packed = bytearray((len(bits) + 7) // 8)
    for place, bit in enumerate(bits):
        packed[place // 8] |= bit << (7 - place % 8)
    return code.to_bytes(2, "little") + bytes([advance]) + packed


def drawn(code, size, rows):
    packed = bytearray((size * size + 7) // 8)
    for y, row in enumerate(rows):
        for x, dot in enumerate(row):
            packed[(y * size + x) // 8] |= (dot == "#") << (7 - (y * size + x) % 8)
    return code.to_bytes(2, "little") + bytes([len(rows[0])]) + packed


def main(size, which, source, target):
    font = TTFont(source)
    size, glyphs, names = int(size), font.getGlyphSet(), font.getBestCmap()
    dot = font["head"].unitsPerEm / size
    high = font["OS/2"].sCapHeight
    # Chinese letters stand in a square; its top is where the tallest of them ends.
    pen = DecomposingRecordingPen(glyphs)
    sample = "田" if ord("田") in names and which == "all" else "A"
    glyphs[names[ord(sample)]].draw(pen)
    highest = max(y for outline in polygons(pen) for _, y in outline)
    print(size, "dot", dot, "caps", high, sample, "to", highest, "ascent", font["hhea"].ascent)
    top = round(highest / dot) * dot + (dot if which == "latin" else 0)
    codes = sorted(code for code in map(ord, wanted(which)) if code in names and code < 0x10000)
    for code, like in LIKE.items():
        names.setdefault(code, names[like])
    missing = [chr(code) for code in map(ord, wanted(which)) if code not in names]
    records = {code: record(font, glyphs, names[code], code, size, dot, top) for code in codes}
    records[0x2713] = drawn(0x2713, size, TICKS[size])
    records[0x3000] = drawn(0x3000, size, ["." * size])
    for code, like in LIKE.items():
        records[code] = record(font, glyphs, names[like], code, size, dot, top)
    data = b"".join(records[code] for code in sorted(records))
    with open(target, "wb") as file:
        file.write(data)
    print(len(records), "letters,", len(data), "bytes, without", "".join(sorted(missing)))


main(*sys.argv[1:])
