using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace WageSupervision.Domain.Procedure;

/// <summary>How a document is served.</summary>
public enum ServiceMethod
{
    /// <summary>直接送达.</summary>
    InPerson,

    /// <summary>邮寄送达.</summary>
    Post,

    /// <summary>留置送达.</summary>
    LeftAtPremises,

    /// <summary>电子送达（经受送达人确认）.</summary>
    Electronic,

    /// <summary>公告送达.</summary>
    PublicNotice,

    /// <summary>委托送达, by an authority of the place where the recipient is.</summary>
    Entrusted,

    /// <summary>转交送达, by the prison, the house of detention or the unit of troops where the recipient is.</summary>
    ThroughInstitution,
}

/// <summary>What is recorded of a service.</summary>
/// <param name="ServedOn">The day on the 送达回证, of a public notice that of its publication; <c>null</c> where it is left empty.</param>
/// <param name="Method">How, or <c>null</c> where it is left empty.</param>
/// <param name="ReceivedBy">Who signed, by function (for example 财务负责人), not by name.</param>
/// <param name="Particulars">What the way of service asks for besides: witnesses or a recording, the number of the letter, that of the consent.</param>
/// <param name="EvidenceId">The 送达回证 as a file; <c>null</c> where there is none.</param>
/// <param name="LateReason">Why it is recorded so late; asked for more than three days after the service.</param>
public sealed record ServiceTerms(
    DateOnly? ServedOn, ServiceMethod? Method, string ReceivedBy, string Particulars = "", Guid? EvidenceId = null, string LateReason = "")
{
    /// <summary>Days after the service within which it is recorded without a reason: three.</summary>
    public const int DaysToRecord = 3;

    /// <summary>公告送达：自发出公告之日起经过三十日，视为送达（民事诉讼法第九十五条）.</summary>
    public const int PublicNoticeDays = 30;

    private const string Receipt = "《民事诉讼法》第八十七条";

    /// <summary>
    /// The day on which the document counts as served: that of the receipt, of a public notice the thirtieth day after its publication; <c>null</c>
    /// where the day is left empty.
    /// </summary>
    public DateOnly? DeemedOn => Method == ServiceMethod.PublicNotice ? ServedOn?.AddDays(PublicNoticeDays) : ServedOn;

    /// <summary>What is wrong with them, on the day they are recorded. Particulars left empty that every form asks for are not judged.</summary>
    /// <param name="today">The day.</param>
    /// <param name="madeOn">The day the document was made; <c>null</c> where there is none.</param>
    /// <param name="document">What the document is called.</param>
    public IEnumerable<ProcedureRuleException> Faults(DateOnly today, DateOnly? madeOn, string document)
    {
        if (madeOn is { } made && (ServedOn > today || ServedOn < made))
        {
            yield return new("impossible-service-day", Receipt, $"送达日期应当在{document}日期 {made:yyyy-MM-dd} 之后、今天之前（含当日）。", "ServedOn");
        }
        else if (DeemedOn > today)
        {
            yield return new("not-deemed-served", "《民事诉讼法》第九十五条",
                $"公告送达自发布之日起经过 {PublicNoticeDays} 日才视为送达：{ServedOn:yyyy-MM-dd} 发布的，{DeemedOn:yyyy-MM-dd} 起才能登记。", "ServedOn");
        }
        else if (DeemedOn < today.AddDays(-DaysToRecord) && LateReason.Length == 0)
        {
            yield return new(
                "service-recorded-late", "《行政处罚法》第四十七条", $"送达已经超过 {DaysToRecord} 天才登记，请写明为什么；负责人会看到。", "LateReason");
        }

        if (Method == ServiceMethod.InPerson && ServiceWords.IsNobodyKnown(ReceivedBy))
        {
            yield return new("receiver-not-lawful", "《民事诉讼法》第八十八条",
                "直接送达由本人、法定代表人、负责人、负责收件的人或者代理人、指定的代收人签收；身份没有核实的人签收不算送达。", "ReceivedBy");
        }

        if (Method?.Asks() is { } asked && !asked.IsGiven(Particulars))
        {
            yield return new("service-not-proved", asked.Citation, asked.Missing, "Particulars");
        }

        if (EvidenceId is null)
        {
            yield return new("no-service-receipt", Receipt, "请上传送达回证（签收页、邮件签收截图、留置的照片或者电子送达的回执）。", "File");
        }
    }

    /// <summary>What is kept of them in the event.</summary>
    /// <param name="today">The day they are recorded.</param>
    public ServiceProof ProofOn(DateOnly today) =>
        new(EvidenceId!.Value, today, Particulars.Length == 0 ? null : Particulars, DeemedOn < today.AddDays(-DaysToRecord) ? LateReason : null,
            Method == ServiceMethod.PublicNotice ? ServedOn : null);
}

/// <summary>By what a service is proved.</summary>
/// <param name="EvidenceId">The 送达回证 as a file.</param>
/// <param name="RecordedOn">The day it was recorded: from then on the recipient sees the document in the portal too.</param>
/// <param name="Particulars">Witnesses or a recording, the number of the letter, that of the consent; <c>null</c> where the way asks for none.</param>
/// <param name="LateReason">Why it was recorded more than three days after; <c>null</c> where it was not.</param>
/// <param name="PublishedOn">公告发布的日期; <c>null</c> where it was served otherwise.</param>
public sealed record ServiceProof(
    Guid EvidenceId, DateOnly RecordedOn, string? Particulars, string? LateReason,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? PublishedOn = null);

/// <summary>Ways of service in words.</summary>
public static partial class ServiceWords
{
    /// <summary>The way.</summary>
    public static string Words(this ServiceMethod method) => method switch
    {
        ServiceMethod.InPerson => "直接送达",
        ServiceMethod.Post => "邮寄送达",
        ServiceMethod.LeftAtPremises => "留置送达",
        ServiceMethod.PublicNotice => "公告送达",
        ServiceMethod.Entrusted => "委托送达",
        ServiceMethod.ThroughInstitution => "转交送达",
        _ => "电子送达（经受送达人确认）",
    };

    /// <summary>The way, who signed, and by what it is proved; <paramref name="proof"/> is <c>null</c> in events from before it was asked for.</summary>
    public static string Words(this ServiceMethod method, string receivedBy, ServiceProof? proof) =>
        (proof?.PublishedOn is { } published ? $"{method.Words()}，{published:yyyy-MM-dd} 发布" : $"{method.Words()}，签收人：{receivedBy}")
        + (proof?.Particulars is { } particulars ? $"，{particulars}" : "")
        + (proof?.LateReason is { } late ? $"。{proof.RecordedOn:yyyy-MM-dd} 才登记：{late}" : "");

    /// <summary>What a way asks for besides the receipt; <c>null</c> where it asks for nothing.</summary>
    internal static Asked? Asks(this ServiceMethod method) => method switch
    {
        ServiceMethod.Post => new("邮寄送达的，请填写邮件号（至少八位字母、数字）。", "《民事诉讼法》第九十一条", Tracking().IsMatch),
        ServiceMethod.LeftAtPremises => new(
            "留置送达的，请写明两名见证人的单位和职务（中间用顿号或者分号隔开），或者写明有全程拍照、录像。", "《民事诉讼法》第八十九条", IsWitnessed),
        ServiceMethod.Electronic => new("电子送达须经受送达人同意，请填写送达地址确认书的编号或者日期。", "《民事诉讼法》第九十条", Numbered().IsMatch),
        ServiceMethod.PublicNotice => new(
            "公告送达的，请写明公告刊登、张贴的地方，以及为什么不能用其他方式送达。", "《民事诉讼法》第九十五条", text => text.Length >= 6),
        ServiceMethod.Entrusted => new(
            "委托送达的，请写明受委托的机关和委托函的文号；送达日期以受送达人签收为准。", "《民事诉讼法》第九十一条", text => text.Length >= 6 && Numbered().IsMatch(text)),
        ServiceMethod.ThroughInstitution => new(
            "转交送达的，请写明转交的监狱、看守所、强制性教育机构或者部队；送达日期以受送达人签收为准。", "《民事诉讼法》第九十二条至第九十四条",
            text => text.Length >= 4),
        _ => null,
    };

    /// <summary>Whether the words for who signed say themselves that nobody knows who that is.</summary>
    internal static bool IsNobodyKnown(string receivedBy) => Unknown().IsMatch(receivedBy);

    private static bool IsWitnessed(string text) => Filmed().IsMatch(text)
        || text.Split(['、', '；', ';', '，', ',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(witness => witness.Length >= 2).Distinct(StringComparer.Ordinal).Count() >= 2;

    [GeneratedRegex("[0-9A-Za-z]{8}")]
    private static partial Regex Tracking();

    [GeneratedRegex("[0-9]")]
    private static partial Regex Numbered();

    [GeneratedRegex("在场(的)?人|身份(没有|未|不)|身份不明|不知(是|道)|不认识|路人|邻居")]
    private static partial Regex Unknown();

    [GeneratedRegex("录像|拍照|录音录像|摄像")]
    private static partial Regex Filmed();

    /// <summary>What a way of service asks for besides the receipt.</summary>
    /// <param name="Missing">What to write where it is missing.</param>
    /// <param name="Citation">The provision.</param>
    /// <param name="IsGiven">Whether the words given are it.</param>
    internal sealed record Asked(string Missing, string Citation, Func<string, bool> IsGiven);
}
