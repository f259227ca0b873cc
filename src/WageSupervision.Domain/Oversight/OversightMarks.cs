using System.Globalization;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Oversight;

/// <summary>What of an officer's work a supervisor looks at (Article 37). None of them is a fault by itself.</summary>
public enum OversightKind
{
    /// <summary>记的日期早于登记的日期.</summary>
    [Choice("迟登记")]
    LateRegistration,

    /// <summary>送达三天以后才登记，另写了理由.</summary>
    [Choice("送达迟登记")]
    BackdatedService,

    /// <summary>记错的步骤被划去.</summary>
    [Choice("划去的步骤")]
    StepStruck,

    /// <summary>没有陈述申辩就作出的决定.</summary>
    [Choice("没有陈述申辩的决定")]
    DecidedWithoutDefence,

    /// <summary>结案、终结时没有付清.</summary>
    [Choice("没有付清就办结")]
    ClosedUnpaid,

    /// <summary>撤销、没有送达而作废的指令书.</summary>
    [Choice("作废的文号")]
    NumberVoided,

    /// <summary>延长.</summary>
    [Choice("延长期限")]
    Extension,
}

/// <summary>Marks that follow from the events of a case and from nothing else.</summary>
public static class OversightMarks
{
    /// <summary>What an event marks.</summary>
    /// <param name="file">The case, the event applied.</param>
    /// <param name="recorded">The event.</param>
    /// <param name="recordedOn">The day it was recorded.</param>
    public static IEnumerable<(OversightKind Kind, string Note)> Of(SupervisionCase file, ProcedureEvent recorded, DateOnly recordedOn)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(recorded);
        var days = recordedOn.DayNumber - recorded.On.DayNumber;
        if (days > 0)
        {
            yield return (OversightKind.LateRegistration, string.Create(CultureInfo.InvariantCulture,
                $"{recorded.Words().Title}：{recorded.On:yyyy-MM-dd} 的事，晚 {days} 天登记"));
        }

        if (ProofOf(recorded)?.LateReason is { } late)
        {
            yield return (OversightKind.BackdatedService, $"{recorded.Words().Title}：{late}");
        }

        switch (recorded)
        {
            case StepStruck struck:
                yield return (OversightKind.StepStruck, $"{struck.What}：{struck.Reason}");
                break;
            case PenaltyDecided or HandlingDecided when !file.Events.OfType<DefenceReceived>().Any():
                yield return (OversightKind.DecidedWithoutDefence, recorded.Words().Title);
                break;
            case CaseEnded { Outstanding: > 0 } ended:
                yield return (OversightKind.ClosedUnpaid, $"{recorded.Words().Title}，尚欠 {Money.Show(ended.Outstanding)} 元");
                break;
            case CaseClosed { UnpaidFine: > 0 and var fine }:
                yield return (OversightKind.ClosedUnpaid, $"{recorded.Words().Title}，罚款还有 {Money.Show(fine)} 元没有缴");
                break;
            case OrderRevoked revoked:
                yield return (OversightKind.NumberVoided, $"{revoked.OrderNumber}：{revoked.Reason}");
                break;
            case CorrectionOrdered { Voids: { } voided } ordered:
                yield return (OversightKind.NumberVoided, $"{voided}：没有送达，期限已过，另作 {ordered.OrderNumber}");
                break;
            case ExtensionApproved extension:
                yield return (OversightKind.Extension, string.Create(CultureInfo.InvariantCulture, $"调查延长 {extension.WorkingDays} 个工作日：{extension.Reason}"));
                break;
            case OrderExtended extended:
                yield return (OversightKind.Extension, $"改正期限延长到 {extended.Until:yyyy-MM-dd}：{extended.Reason}");
                break;
            default:
                break;
        }
    }

    private static ServiceProof? ProofOf(ProcedureEvent recorded) => recorded switch
    {
        CorrectionOrderServed served => served.Proof,
        PriorNoticeServed served => served.Proof,
        PenaltyServed served => served.Proof,
        HearingNoticeServed served => served.Proof,
        DemandLetterServed served => served.Proof,
        HandlingNoticeServed served => served.Proof,
        HandlingServed served => served.Proof,
        InquiryServed served => served.Proof,
        ConductOrderServed served => served.Proof,
        AdvanceServed served => served.Proof,
        _ => null,
    };
}
