"""What things are known by: UUIDv7 in hexadecimal, made in a service, never a row number."""

from typing import NewType

ArticleId = NewType("ArticleId", str)
RevisionId = NewType("RevisionId", str)
SuccessionId = NewType("SuccessionId", str)
ClaimId = NewType("ClaimId", str)
AppearanceId = NewType("AppearanceId", str)
VerdictId = NewType("VerdictId", str)
SourceId = NewType("SourceId", str)
EvidenceId = NewType("EvidenceId", str)
FixId = NewType("FixId", str)
QueryId = NewType("QueryId", str)
PersonId = NewType("PersonId", str)
MarkId = NewType("MarkId", str)
EarlierId = NewType("EarlierId", str)
DecisionId = NewType("DecisionId", str)
ActId = NewType("ActId", str)
