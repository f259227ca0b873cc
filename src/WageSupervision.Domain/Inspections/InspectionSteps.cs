using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Inspections;

/// <summary>The particulars of an inspection that begins.</summary>
/// <param name="Form">In which form; <c>null</c> where it is left empty.</param>
/// <param name="Officers">Who goes.</param>
/// <param name="Reason">What is inspected, and why.</param>
/// <param name="DrawId">The draw that chose enterprise and officers, or <c>null</c>.</param>
/// <param name="Asked">Which papers are asked for; empty where none are.</param>
/// <param name="Due">By which day; <c>null</c> where it is left empty.</param>
public sealed record OpenInspectionTerms(
    InspectionForm? Form, IReadOnlyList<NamedOfficer> Officers, string Reason, Guid? DrawId, string Asked, DateOnly? Due);

/// <summary>开始检查, with two officers and the checklist of the day.</summary>
public sealed class OpenInspectionStep() : Step<Unbegun, DateOnly, OpenInspectionTerms, InspectionOpened>(new StepCard("open-inspection", "开始检查")
{
    Action = "OpenInspection",
    ActionWords = "开始检查",
    Roles = [Role.Inspector],
    Page = "/Inspections/Open",
    Law = RandomDraw.Forms,
    Series = "人社监检",
    Place = 30,
})
{
    /// <summary>Papers are asked for at most so many days ahead.</summary>
    public const int LatestDays = 60;

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(Unbegun file, DateOnly facts, OpenInspectionTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (terms.Officers.Select(each => each.OfficerId).Distinct().Count() < DrawAlgorithm.Together)
        {
            yield return new("two-officers", RandomDraw.Two, "请选两名不同的检查人员。", "SecondId");
        }

        if (terms.Officers.FirstOrDefault(each => each.Certificate.Length == 0) is { } without)
        {
            yield return new("no-certificate", RandomDraw.Two, $"{without.Name}的账号还没有登记执法证号，请管理员补登。", "LeadId");
        }

        if (terms.Form == InspectionForm.Random && terms.DrawId is null)
        {
            yield return new("not-drawn", RandomDraw.Duty, "双随机抽查从公开抽取的结果开始，请到抽查计划里选抽中的企业。", "Form");
        }

        if (terms.Form == InspectionForm.Written && terms.Asked.Length == 0)
        {
            yield return new("papers-not-named", RandomDraw.Forms, "请写明要报送哪些材料，一次说全。", "Asked");
        }

        if (terms.Form == InspectionForm.Written && (terms.Due is not { } due || due <= facts || due > facts.AddDays(LatestDays)))
        {
            yield return new("papers-due", RandomDraw.Forms, $"请填写报送的最后一日，在 {facts.AddDays(1):yyyy-MM-dd} 到 {facts.AddDays(LatestDays):yyyy-MM-dd} 之间。", "Due");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(Unbegun file, DateOnly facts) => [];

    /// <inheritdoc/>
    protected override InspectionOpened Make(Unbegun file, DateOnly facts, OpenInspectionTerms terms, string number)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var isWritten = terms.Form == InspectionForm.Written;
        return new InspectionOpened(number, terms.Form!.Value, terms.Officers, Checklist.Current.Version, terms.Reason, terms.DrawId,
            isWritten ? terms.Asked : null, isWritten ? terms.Due : null)
        { On = facts };
    }
}

/// <summary>What the gates of an inspection must know besides its events.</summary>
/// <param name="Today">Today.</param>
/// <param name="Actor">Who would take the step.</param>
public sealed record InspectionFacts(DateOnly Today, Guid Actor);

/// <summary>What an enterprise hands in.</summary>
/// <param name="Text">What it is.</param>
/// <param name="FileHash">SHA-256 of the file, hexadecimal; empty where there is none.</param>
public sealed record ReviewPapersTerms(string Text, string FileHash);

/// <summary>报送书面审查的材料, also late, as long as nothing was recorded.</summary>
public sealed class SendPapersStep() : Step<Inspection, InspectionFacts, ReviewPapersTerms, ReviewPapersSent>(new StepCard("send-review-papers", "报送材料")
{
    Action = "SendReviewPapers",
    ActionWords = "报送书面审查的材料",
    Roles = [Role.EnterpriseFiler],
    Page = "/Enterprise/Review",
    Law = RandomDraw.Forms,
    Place = 10,
})
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(Inspection file, InspectionFacts facts, ReviewPapersTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (terms.FileHash.Length == 0)
        {
            yield return new("no-file", RandomDraw.Forms, "请选择要报送的材料；有几份的，合成一个 PDF 或者分几次报送。", "File");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(Inspection file, InspectionFacts facts) =>
    [
        new(file.Opened.Form == InspectionForm.Written, "是书面审查", "not-written", RandomDraw.Forms),
        new(file.Record is null, "还没有登记检查记录", "already-recorded", RandomDraw.Forms),
    ];

    /// <inheritdoc/>
    protected override ReviewPapersSent Make(Inspection file, InspectionFacts facts, ReviewPapersTerms terms, string number) =>
        new(terms.Text, terms.FileHash) { On = facts.Today };
}

/// <summary>What was found.</summary>
/// <param name="InspectedOn">The day; <c>null</c> where it is left empty.</param>
/// <param name="Place">Where.</param>
/// <param name="Answers">Every line, in the order of the checklist.</param>
/// <param name="Unlooked">Why the lines that were not looked at were not.</param>
/// <param name="Remarks">What else was seen.</param>
/// <param name="FileHash">SHA-256 of the record as signed; empty where there is none.</param>
public sealed record RecordTerms(
    DateOnly? InspectedOn, string Place, IReadOnlyList<CheckAnswer> Answers, string Unlooked, string Remarks, string FileHash);

/// <summary>登记检查记录, by one of the two who were sent: every line has an answer, and what was not looked at is said.</summary>
public sealed class RecordInspectionStep()
    : Step<Inspection, InspectionFacts, RecordTerms, InspectionRecorded>(new StepCard("record-inspection", "登记检查记录")
    {
        Action = "RecordInspection",
        ActionWords = "登记检查记录",
        Roles = [Role.Inspector],
        Page = "/Inspections/Record",
        Law = Inspection.Powers,
        Place = 20,
    })
{
    /// <summary>Days after the inspection within which it is recorded.</summary>
    public const int DaysToRecord = 3;

    /// <inheritdoc/>
    public override bool IsNext(Inspection file, InspectionFacts facts) => file.Record is null;

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(Inspection file, InspectionFacts facts, RecordTerms terms)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(terms);
        if (terms.InspectedOn > facts.Today || terms.InspectedOn < facts.Today.AddDays(-DaysToRecord) || terms.InspectedOn < file.Opened.On)
        {
            yield return Wrong("impossible-inspection-day", $"检查日期应当在开始检查以后、今天以前，{DaysToRecord} 天内登记。", "InspectedOn");
        }

        var answers = terms.Answers.ToDictionary(each => each.Item);
        for (var index = 0; index < file.Checklist.Items.Count; index++)
        {
            var (item, answer) = (file.Checklist.Items[index], answers.GetValueOrDefault(file.Checklist.Items[index].Id));
            if (answer?.Outcome == CheckOutcome.Fails && !item.IsDuty)
            {
                yield return Wrong("no-duty", $"{item.Basis.Citation}不是企业的义务，不能写“不符合”，请在情况里写明。", $"Lines[{index}].Outcome");
            }
            else if (answer?.Outcome == CheckOutcome.Fails && (answer.Note.Length == 0 || answer.FileHash is null))
            {
                yield return Wrong("failing-not-proved", $"{item.Basis.Citation}写了“不符合”，请写明事实，并上传证明它的材料。", $"Lines[{index}].Note");
            }
        }

        if (terms.Unlooked.Length == 0 && !file.Checklist.Items.All(item =>
            answers.GetValueOrDefault(item.Id) is { } answer && (answer.Outcome != CheckOutcome.NotLookedAt || answer.Note.Length > 0)))
        {
            yield return Wrong("unlooked-without-reason", "有没有查的项目，请写明为什么没有查；没有查的不作任何判断。", "Unlooked");
        }

        if (terms.Answers.All(each => each.Outcome == CheckOutcome.NotLookedAt))
        {
            yield return Wrong("nothing-looked-at", "一项也没有查，不能登记检查记录。", "Lines[0].Outcome");
        }

        if (terms.FileHash.Length == 0)
        {
            yield return Wrong("no-file", "请上传签名的检查笔录或者照片；书面审查的，上传审查意见。", "File");
        }

        static ProcedureRuleException Wrong(string code, string message, string field) => new(code, Inspection.Powers, message, field);
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(Inspection file, InspectionFacts facts) =>
    [
        new(file.Record is null, "还没有登记检查记录（登记的不能改）", "already-recorded", Inspection.Powers),
        new(file.Opened.Officers.Any(each => each.OfficerId == facts.Actor), "由派去的检查人员登记", "not-sent", RandomDraw.Two),
        new(file.Opened.Form != InspectionForm.Written || file.Papers is not null, "企业已报送材料（没有报送的，没有材料可以审查）", "papers-awaited", RandomDraw.Forms),
    ];

    /// <inheritdoc/>
    protected override InspectionRecorded Make(Inspection file, InspectionFacts facts, RecordTerms terms, string number) =>
        new(terms.Place, [.. file.Checklist.Items.Select(item => terms.Answers.FirstOrDefault(each => each.Item == item.Id)
            ?? new CheckAnswer(item.Id, CheckOutcome.NotLookedAt, "", null))], terms.Unlooked, terms.Remarks, terms.FileHash)
        { On = terms.InspectedOn!.Value };
}

/// <summary>公布检查结果 of a random inspection, by the supervisor.</summary>
public sealed class PublishResultStep() : Step<Inspection, InspectionFacts, NoTerms, InspectionPublished>(new StepCard("publish-inspection", "公布检查结果")
{
    Action = "PublishInspection",
    ActionWords = "公布检查结果",
    Roles = [Role.Supervisor],
    Page = "/Inspections/Publish",
    Law = RandomDraw.Duty,
    Place = 30,
})
{
    /// <inheritdoc/>
    public override bool IsNext(Inspection file, InspectionFacts facts) => file.Stage == InspectionStage.ToPublish;

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(Inspection file, InspectionFacts facts) =>
    [
        new(file.Opened.Form == InspectionForm.Random, "是双随机抽查（其他检查的结果不公布）", "not-random", RandomDraw.Duty),
        new(file.Record is not null, "已登记检查记录", "not-recorded", RandomDraw.Duty),
        new(file.Published is null, "还没有公布", "already-published", RandomDraw.Duty),
    ];

    /// <inheritdoc/>
    protected override InspectionPublished Make(Inspection file, InspectionFacts facts, NoTerms terms, string number) => new() { On = facts.Today };
}
