"""What a screen reader does: asks the accessibility bus what stands on the screen, and presses what it finds there."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from jeepney import DBusAddress, DBusErrorResponse, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

ACCESSIBLE = "org.a11y.atspi.Accessible"
ACTION = "org.a11y.atspi.Action"
ROOT = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
FOCUSABLE, SENSITIVE, SHOWING = 11, 24, 25
"""Numbers of AtspiStateType."""
PATIENCE = 20.0

Place = tuple[str, str]
"""Whose object it is on the bus, and its path."""


@dataclass(frozen=True)
class Node:
    """One thing on the screen, as it is read out."""

    place: Place
    role: str
    name: str
    description: str
    states: int

    def has(self, state: int) -> bool:
        return bool(self.states >> state & 1)


class Reader:
    """A connection to the accessibility bus of a session."""

    def __init__(self, session_bus: str) -> None:
        with open_dbus_connection(session_bus) as session:
            asked = new_method_call(DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus"), "GetAddress")
            address = session.send_and_get_reply(asked, timeout=PATIENCE).body[0]
        self.bus: DBusConnection = open_dbus_connection(address)

    def close(self) -> None:
        self.bus.close()

    def _call(
        self, place: Place, method: str, interface: str = ACCESSIBLE, signature: str | None = None, *body: object
    ):
        owner, path = place
        message = new_method_call(DBusAddress(path, owner, interface), method, signature, body)
        reply = self.bus.send_and_get_reply(message, timeout=PATIENCE)
        if reply.header.message_type.name == "error":
            raise DBusErrorResponse(reply)
        return reply.body[0] if reply.body else None

    def _property(self, place: Place, name: str) -> str:
        owner, path = place
        reply = self.bus.send_and_get_reply(
            Properties(DBusAddress(path, owner, ACCESSIBLE)).get(name), timeout=PATIENCE
        )
        return reply.body[0][1]

    def node(self, place: Place) -> Node:
        low, high = self._call(place, "GetState")
        return Node(
            place,
            self._call(place, "GetRoleName"),
            self._property(place, "Name"),
            self._property(place, "Description"),
            low | high << 32,
        )

    def nodes(self, place: Place = ROOT) -> Iterator[Node]:
        """Yield everything below a place that can be seen, in the order in which it is read."""
        try:
            found = [(child, self.node(child)) for child in self._call(place, "GetChildren")]
        except DBusErrorResponse:
            return  # gone while we looked
        for child, node in found:
            if place == ROOT or node.role == "application" or node.has(SHOWING):
                yield node
                yield from self.nodes(child)

    def press(self, node: Node) -> None:
        self._call(node.place, "DoAction", ACTION, "i", 0)

    def wait_until(self, come: Callable[[], bool]) -> None:
        """Wait until something has come true on the screen."""
        end = time.monotonic() + PATIENCE
        while not come():
            if time.monotonic() > end:
                raise AssertionError("nothing changed on the screen")
            time.sleep(0.05)
