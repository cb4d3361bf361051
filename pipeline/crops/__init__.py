"""Small pictures of the pages, round the words that flags compare: what an auditor trusts of a scan."""

from pipeline.crops.cut import cut_crops
from pipeline.crops.limits import CROP_MEGABYTES, share_of

__all__ = ["CROP_MEGABYTES", "cut_crops", "share_of"]
