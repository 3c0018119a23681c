"""The bill of materials of a package: CycloneDX JSON, checked against its schema, the same bytes for the same commit."""

import uuid
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from cyclonedx.factory.license import LicenseFactory
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component as Entry
from cyclonedx.model.component import ComponentType
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL

from installer.licences import Component
from installer.product import NAME, epoch

NOT_FROM_PYPI = {
    "cpython",
    "noto-sans-sc",
    "pypinyin-readings",
    "zlib",
    "libffi",
    "nsis",
    "mingw-w64-runtime",
    "microsoft-visual-c++-runtime",
}


def write_sbom(components: Iterable[Component], target: Path) -> None:
    """Write the bill of materials of what a package holds."""
    everything = list(components)
    program = next(_entry(each) for each in everything if each.name == NAME)
    parts = [_entry(each) for each in everything if each.name != NAME]
    bom = Bom(components=parts)
    bom.metadata.component = program
    bom.register_dependency(program, parts)
    bom.metadata.timestamp = datetime.fromtimestamp(epoch(), UTC)
    bom.serial_number = uuid.uuid5(uuid.NAMESPACE_OID, repr([(each.name, each.version) for each in everything]))
    text = JsonV1Dot6(bom).output_as_string(indent=1)
    problem = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    if problem:
        raise SystemExit(f"the bill of materials does not follow its schema: {problem}")
    target.write_text(text + "\n", encoding="utf-8", newline="\n")


def _entry(component: Component) -> Entry:
    program = component.name == NAME
    known = not program and component.name not in NOT_FROM_PYPI
    return Entry(
        name=component.name,
        version=component.version,
        type=ComponentType.APPLICATION if program else ComponentType.LIBRARY,
        bom_ref=f"{component.name}@{component.version}",
        purl=PackageURL("pypi", name=component.name, version=component.version) if known else None,
        licenses=[LicenseFactory().make_from_string(component.licence)],
    )
