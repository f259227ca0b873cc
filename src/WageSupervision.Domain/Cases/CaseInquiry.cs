using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Cases;

/// <summary>The inquiry of a case: the fold of its notice, service, answer, and of the finding that nothing was handed over in time.</summary>
/// <param name="Notice">调查询问通知书, or <c>null</c>.</param>
/// <param name="Service">Its service, or <c>null</c>.</param>
/// <param name="Answer">The first answer to it, or <c>null</c>.</param>
/// <param name="Burden">认定举证责任, or <c>null</c>; it stands also after another notice.</param>
public sealed record CaseInquiry(InquiryNoticed? Notice, InquiryServed? Service, InquiryAnswered? Answer, BurdenApplied? Burden)
{
    internal const string Notices = "《浙江省劳动保障监察条例》第二十七条";
    internal const string BurdenOfProof = "《浙江省劳动保障监察条例》第二十六条";

    /// <summary>None.</summary>
    public static CaseInquiry None { get; } = new(null, null, null, null);

    /// <summary>The day by which a served notice is still to be answered; <c>null</c> where none is.</summary>
    public DateOnly? AnswerDue => Service is not null && Answer is null && Burden is null ? Notice!.Due : null;

    /// <summary>Whether the notice can no longer be served in time: another may be made.</summary>
    public bool HasLapsed(DateOnly today) => Notice is not null && Service is null && today >= Notice.Due;

    internal CaseInquiry With(ProcedureEvent recorded) => recorded switch
    {
        InquiryNoticed notice => new(notice, null, null, Burden),
        InquiryServed served => this with { Service = served },
        InquiryAnswered answer => this with { Answer = Answer ?? answer },
        BurdenApplied burden => this with { Burden = burden },
        _ => this,
    };
}
