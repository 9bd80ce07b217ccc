"""Asks Synapse's own rules who may invite to rooms that its interface does not let anybody make.

Reads a JSON list of rooms from standard input, {version, creator, create, levels, users}; writes for each
whether each of its users, all of them in the room, may invite somebody.
"""
import json
import sys

from synapse.api.errors import AuthError
from synapse.api.room_versions import KNOWN_ROOM_VERSIONS
from synapse.event_auth import check_state_dependent_auth_rules
from synapse.events import make_event_from_dict


def event(version, type, sender, state_key, content):
    base = {"depth": 1, "prev_events": [], "auth_events": [], "hashes": {}, "signatures": {}, "origin_server_ts": 1}
    place = {} if version.msc4291_room_ids_as_hashes and type == "m.room.create" else {"room_id": "!room:example.org"}
    own = {"type": type, "sender": sender, "state_key": state_key, "content": content}
    ids = {"event_id": f"$%s:example.org" % (type + state_key)} if version.event_format == 1 else {}
    return make_event_from_dict({**base, **place, **ids, **own}, version)


def may_invite(room, user):
    version = KNOWN_ROOM_VERSIONS[room["version"]]
    creator = room["creator"]
    state = [
        event(version, "m.room.create", creator, "", {"room_version": room["version"], **room["create"]}),
        event(version, "m.room.member", user, user, {"membership": "join"}),
    ]
    if room["levels"] is not None:
        state.append(event(version, "m.room.power_levels", creator, "", room["levels"]))
    invite = event(version, "m.room.member", user, "@new:example.org", {"membership": "invite"})
    try:
        check_state_dependent_auth_rules(invite, state)
        return True
    except AuthError:
        return False


print(json.dumps([[may_invite(room, user) for user in room["users"]] for room in json.load(sys.stdin)]))
