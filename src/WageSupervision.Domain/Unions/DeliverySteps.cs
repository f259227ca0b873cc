using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Unions;

/// <summary>How a demand reached the enterprise.</summary>
/// <param name="DeliveredOn">The day it was received; <c>null</c> where it is left empty.</param>
/// <param name="ReceivedBy">Who received it, by office.</param>
/// <param name="FileHash">SHA-256 of the receipt, hexadecimal; <c>null</c> where there is none.</param>
public sealed record DeliveryTerms(DateOnly? DeliveredOn, string ReceivedBy, string? FileHash);

/// <summary>登记送到: silence counts only against whoever was asked.</summary>
public sealed class DeliverDemandStep() : Step<UnionDemand, DateOnly, DeliveryTerms, DemandDelivered>(new StepCard("deliver-demand", "登记送到企业")
{
    Action = "DeliverDemand",
    ActionWords = "登记工会的要求送到企业",
    Roles = [Role.UnionOfficial],
    Page = "/Unions/Delivery",
    Law = UnionDemand.Citation,
    Place = 12,
})
{
    /// <inheritdoc/>
    public override bool IsNext(UnionDemand file, DateOnly facts) => Gate(file, facts).IsOpen;

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(UnionDemand file, DateOnly facts, DeliveryTerms terms)
    {
        if (terms.DeliveredOn < file.Demanded.On || terms.DeliveredOn > facts)
        {
            yield return new("delivery-day-out-of-bounds", UnionDemand.Citation, $"送到的日期应当在要求之日（{file.Demanded.On:yyyy-MM-dd}）至今天之间。", "DeliveredOn");
        }
        else if (terms.DeliveredOn >= file.Demanded.AnswerBy)
        {
            yield return new(
                "delivered-too-late", UnionDemand.Citation,
                $"送到时答复期限（{file.Demanded.AnswerBy:yyyy-MM-dd}）已到，企业来不及答复。请另提一份要求，给够时间。", "DeliveredOn");
        }

        if (terms.FileHash is null)
        {
            yield return new("delivery-not-proved", UnionDemand.Citation, "请上传签收的回执、邮件的妥投记录或者送达时的照片。", "File");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(UnionDemand file, DateOnly facts) =>
    [
        new(!file.IsReceived, "企业没有人用本平台，要求还没有登记送到", "already-delivered", UnionDemand.Citation),
        new(file.Recommendation is null, "尚未提出过建议", "already-recommended", UnionDemand.Citation),
    ];

    /// <inheritdoc/>
    protected override DemandDelivered Make(UnionDemand file, DateOnly facts, DeliveryTerms terms, string number) =>
        new(terms.DeliveredOn!.Value, terms.ReceivedBy, terms.FileHash!) { On = facts };
}

/// <summary>A written answer.</summary>
/// <param name="Answer">Corrected or refused; <c>null</c> where it is left empty.</param>
/// <param name="Text">In the enterprise's words.</param>
/// <param name="FileHash">SHA-256 of the original, hexadecimal; <c>null</c> where there is none.</param>
public sealed record WrittenAnswerTerms(DemandAnswer? Answer, string Text, string? FileHash);

/// <summary>登记书面答复 of an enterprise for which nobody signs in.</summary>
public sealed class RecordAnswerStep() : Step<UnionDemand, DateOnly, WrittenAnswerTerms, DemandAnswered>(new StepCard("record-answer", "登记书面答复")
{
    Action = "RecordDemandAnswer",
    ActionWords = "登记企业对工会的书面答复",
    Roles = [Role.UnionOfficial],
    Page = "/Unions/WrittenAnswer",
    Law = UnionDemand.Citation,
    Place = 14,
})
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(UnionDemand file, DateOnly facts, WrittenAnswerTerms terms)
    {
        if (terms.FileHash is null)
        {
            yield return new("answer-not-proved", UnionDemand.Citation, "请上传企业书面答复的原件。", "File");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(UnionDemand file, DateOnly facts) =>
    [
        new(file.Demanded.ByHand is true, "企业没有人用本平台（用本平台的，由企业自己答复）", "answers-itself", UnionDemand.Citation),
        new(file.IsReceived, "要求已经登记送到企业", "not-delivered", UnionDemand.Citation),
        new(file.MayAnswer, "没有答复过已经改正，也没有移交人力社保部门", "demand-settled", UnionDemand.Citation),
    ];

    /// <inheritdoc/>
    protected override DemandAnswered Make(UnionDemand file, DateOnly facts, WrittenAnswerTerms terms, string number) =>
        new(terms.Answer!.Value, terms.Text, terms.FileHash) { On = facts };
}
