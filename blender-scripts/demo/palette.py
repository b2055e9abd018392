"""Every pattern and finish of the demo: the colours behind the ids of `demo/catalogue.yaml`."""

from typing import Dict

from .textures.boucle import Knots, boucle
from .textures.coating import Coating, coating
from .textures.pattern import Recipe
from .textures.weave import Cloth, hopsack, plain, twill, woven
from .textures.wood import Species, Stain, wood

OAK = Species(seed=11, rings=15, bend=1.25, contrast=0.80, pores=0.020, pore_length=9, rays=0.5, streaks=0.6, gloss=0.42)
ASH = Species(seed=23, rings=11, bend=1.40, contrast=0.80, pores=0.009, pore_length=8, rays=0.1, streaks=0.3, gloss=0.40)
WALNUT = Species(seed=37, rings=10, bend=1.30, contrast=0.50, pores=0.007, pore_length=11, rays=0.0, streaks=1.0, gloss=0.38)

PATTERNS: Dict[str, Recipe] = {
    "oak": wood(OAK, {
        1101: Stain("#d8b68a", "#ae7f49", "#805a36", 0.50),
        1102: Stain("#e6dccb", "#cbb899", "#b09d80", 0.45),
        1103: Stain("#dcc7a4", "#bb996b", "#94744d", 0.45),
        1104: Stain("#80624a", "#4e3828", "#2d1f15", 0.60),
        1105: Stain("#b5804d", "#7f5029", "#4f2f17", 0.55),
        1106: Stain("#302d2b", "#1b1918", "#0e0d0d", 0.50),
        1107: Stain("#b9b1a5", "#8f877c", "#6c655d", 0.50),
    }),
    "ash": wood(ASH, {
        1111: Stain("#e3cda6", "#bb945f", "#9c784b", 0.40),
        1112: Stain("#eae4d9", "#d0c5b2", "#bfb29d", 0.35),
        1113: Stain("#cdb58c", "#8d6f48", "#6d5334", 0.40),
    }),
    "walnut": wood(WALNUT, {
        1127: Stain("#8f6646", "#523524", "#2e1c11", 0.55),
        1128: Stain("#bd7c50", "#8d522f", "#64351b", 0.40),
        1129: Stain("#5d4231", "#33231a", "#1b120c", 0.55),
    }),
    "linoleum": coating(
        Coating(seed=51, size=512, tile=300.0, grain=(0.006, 0.003), relief=0.012, mottle=0.014, cloud=0.008, roughness=0.60), {
            331: "#2c2c2e", 332: "#e8e3d8", 333: "#cdc6b6", 334: "#b2a697", 335: "#a58885", 336: "#b9633a",
            337: "#642a2f", 338: "#706f47", 339: "#a9b08a", 340: "#2a5160", 341: "#728694", 342: "#33493b",
        }),
    "mdf": coating(
        Coating(seed=61, size=256, tile=200.0, grain=(0.006, 0.006), relief=0.006, mottle=0.022, cloud=0.008, roughness=0.55), {
            901: "#cfb48c", 902: "#e2dacb", 903: "#9a958d", 904: "#7d5738", 905: "#43322a", 906: "#262526",
        }),
    "powder": coating(
        Coating(seed=71, size=256, tile=120.0, grain=(0.008, 0.008), relief=0.012, mottle=0.004, cloud=0.0, roughness=0.46), {
            501: "#1d1d1e", 502: "#e6e3dc", 503: "#808c78", 504: "#934c38",
        }),
    "brushed": coating(
        Coating(seed=81, size=512, tile=150.0, grain=(0.20, 0.0016), relief=0.0025, mottle=0.018, cloud=0.006, roughness=0.30), {
            511: "#b9b7b3", 512: "#c9a25e",
        }),
    "mode": woven(Cloth(seed=91, tile=140.0, yarns=48, draft=hopsack, melange=0.055, wander=0.10, slub=0.05), {
        231: ("#ddd2bf", "#cfc2ab"), 232: ("#c9b491", "#b49d78"), 233: ("#858866", "#6b6f4e"), 234: ("#b9653f", "#9c4d30"),
        235: ("#3d4d69", "#2c3850"), 236: ("#616163", "#484849"), 237: ("#d9a441", "#c48a2c"), 238: ("#c79a91", "#b3827a"),
    }),
    "meld": woven(Cloth(seed=101, tile=130.0, yarns=52, draft=twill, melange=0.07, wander=0.07, slub=0.03), {
        241: ("#3f8182", "#265557"), 242: ("#74475f", "#482a3a"), 243: ("#cb9f47", "#94702a"), 244: ("#aeaaa2", "#7f7b74"),
        245: ("#b4573d", "#7b3324"), 246: ("#71865a", "#465a37"), 247: ("#39466b", "#20294a"), 248: ("#e2d8c4", "#b7a88d"),
    }),
    "bruma": boucle(Knots(seed=111, tile=160.0, rows=36, yarn=1.7), {
        251: ("#eee7d9", "#d5c9b4"), 252: ("#c9cac8", "#a2a4a3"), 253: ("#c39a69", "#96703f"), 254: ("#95a28c", "#6d7b65"),
        255: ("#dfbfb3", "#bd978b"), 256: ("#77594a", "#4f3930"), 257: ("#6d7780", "#49525a"), 258: ("#34373f", "#1d1f25"),
    }),
    "senda": woven(Cloth(seed=121, tile=110.0, yarns=64, draft=plain, melange=0.09, wander=0.12, slub=0.10), {
        261: ("#cdbf9f", "#bba983"), 262: ("#eceae5", "#dfdcd5"), 263: ("#dd7260", "#ca5b4b"), 264: ("#93b3c9", "#7699b3"),
        265: ("#a5c7b3", "#87b09a"), 266: ("#ab9cc0", "#9181aa"), 267: ("#5f5045", "#483c34"), 268: ("#2f56a5", "#234388"),
    }),
}
