"""Whom a leaflet is for. By itself, for the command line reads it at every start and the leaflet needs catalogs."""

from enum import StrEnum


class Role(StrEnum):
    MEMBER = "member"
    LEADER = "leader"
    COORDINATOR = "coordinator"
