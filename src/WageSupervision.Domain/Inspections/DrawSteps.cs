using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Inspections.RandomDraw;

namespace WageSupervision.Domain.Inspections;

/// <summary>The particulars of a plan.</summary>
/// <param name="Purpose">What is inspected, and why.</param>
/// <param name="Rule">Who is on the list.</param>
/// <param name="Count">How many are drawn; <c>null</c> where it is left empty.</param>
/// <param name="PublicSource">The public value, in words; empty where none is named.</param>
/// <param name="DrawOn">The first day on which it may be drawn; <c>null</c> where it is left empty.</param>
/// <param name="Material">What is frozen.</param>
public sealed record DrawTerms(string Purpose, DrawRule Rule, int? Count, string PublicSource, DateOnly? DrawOn, DrawMaterial Material);

/// <summary>公布抽查计划. Nobody knows the seed on that day: it is drawn on a later one.</summary>
public sealed class PublishDrawStep() : Step<Unbegun, DateOnly, DrawTerms, DrawPlanned>(new StepCard("publish-draw", "公布抽查计划")
{
    Action = "PublishDraw",
    ActionWords = "公布抽查计划",
    Roles = [Role.Supervisor],
    Page = "/Inspections/Plan",
    Law = Duty,
    Series = "人社监抽",
    Place = 20,
})
{
    /// <summary>The draw is at most so many days after the plan.</summary>
    public const int LatestDays = 30;

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(Unbegun file, DateOnly facts, DrawTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var material = terms.Material;
        if (terms.DrawOn <= facts || terms.DrawOn > facts.AddDays(LatestDays))
        {
            yield return new("draw-day", Duty,
                $"抽取的日期应当在 {facts.AddDays(1):yyyy-MM-dd} 到 {facts.AddDays(LatestDays):yyyy-MM-dd} 之间：先公布，隔日以后才能抽取。", "DrawOn");
        }

        if (material.Enterprises.Count == 0)
        {
            yield return new("nobody-on-the-list", Duty, "按这个范围没有一家企业，请放宽范围。", "Count");
        }
        else if (terms.Count < 1 || terms.Count > material.Enterprises.Count)
        {
            yield return new("draw-count", Duty, $"名单上有 {material.Enterprises.Count} 家，请填写 1 到 {material.Enterprises.Count}。", "Count");
        }

        if (material.Officers.FirstOrDefault(officer => string.IsNullOrEmpty(officer.Entry.Code)) is { } without)
        {
            yield return new("no-certificate", Two, $"{without.Name}的账号还没有登记执法证号，请管理员补登，或者这一次不选。", "OfficerIds");
        }
        else if (TooFew(material) is { } enterprise)
        {
            yield return new("two-officers", Two, enterprise.Length == 0
                ? $"可以派的人员不到 {DrawAlgorithm.Together} 名，请多选几名。"
                : $"除去回避和上一次检查的人，{enterprise}没有两名可以去的人员，请多选几名。", "OfficerIds");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(Unbegun file, DateOnly facts) => [];

    /// <inheritdoc/>
    protected override DrawPlanned Make(Unbegun file, DateOnly facts, DrawTerms terms, string number)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var material = terms.Material;
        var population = DrawAlgorithm.PopulationHash(material.EntryIds);
        var pool = DrawAlgorithm.PoolHash(material.OfficerIds, material.Exclusions);
        return new DrawPlanned(
            number, terms.Purpose, terms.Rule, terms.Count!.Value, material.Enterprises.Count, population, material.Officers.Count,
            material.Exclusions.Count, pool, terms.PublicSource,
            DrawAlgorithm.Commitment(number, population, pool, terms.Count.Value, terms.PublicSource, material.Secret), terms.DrawOn!.Value)
        { On = facts };
    }

    // An enterprise to which fewer than two could go; empty where the pool itself is too small.
    private static string? TooFew(DrawMaterial material)
    {
        if (material.Officers.Count < DrawAlgorithm.Together)
        {
            return "";
        }

        var barred = material.Exclusions.GroupBy(each => each.Entry).FirstOrDefault(
            each => material.Officers.Count - each.Select(pair => pair.Officer).Distinct().Count() < DrawAlgorithm.Together)?.Key;
        return barred is null ? null : material.Enterprises.First(each => each.Entry.Id == barred).Entry.Name;
    }
}

/// <summary>What the gates of a draw must know besides its events.</summary>
/// <param name="Today">Today.</param>
/// <param name="Actor">Who would take the step.</param>
public sealed record DrawFacts(DateOnly Today, Guid Actor);

/// <summary>投入第一组数字: rolled in public, on the day of the draw or later.</summary>
public sealed class GiveDigitsStep() : Step<RandomDraw, DrawFacts, string, DrawDigitsGiven>(new StepCard("give-digits", "投入第一组数字")
{
    Action = "GiveDrawDigits",
    ActionWords = "投入抽查的第一组数字",
    Roles = [Role.Inspector],
    Page = "/Inspections/Digits",
    Law = Duty,
    Place = 10,
})
{
    /// <inheritdoc/>
    public override bool IsNext(RandomDraw file, DrawFacts facts) => file.Stage == DrawStage.Planned;

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(RandomDraw file, DrawFacts facts, string terms) => Wrong(terms);

    internal static IEnumerable<ProcedureRuleException> Wrong(string digits)
    {
        if (digits.Length > 0 && !DrawAlgorithm.AreDigits(digits))
        {
            yield return new("not-digits", Duty,
                $"请填写当众掷出的 {DrawAlgorithm.FewestDigits} 到 {DrawAlgorithm.MostDigits} 位数字，不能都是同一个数字。", "Digits");
        }
    }

    internal static Precondition DayHasCome(RandomDraw file, DrawFacts facts) =>
        new(facts.Today >= file.Planned.DrawOn, $"到了公布的抽取日期（{file.Planned.DrawOn:yyyy-MM-dd}）", "draw-too-early", Duty);

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(RandomDraw file, DrawFacts facts) =>
    [
        file.StillOpen, DayHasCome(file, facts), new(file.First is null, "第一组数字还没有投入（投入的不能改）", "digits-given", Duty),
    ];

    /// <inheritdoc/>
    protected override DrawDigitsGiven Make(RandomDraw file, DrawFacts facts, string terms, string number) => new(terms, facts.Actor) { On = facts.Today };
}

/// <summary>What the second person gives.</summary>
/// <param name="Digits">The second digits.</param>
/// <param name="PublicValue">The public value that the plan names.</param>
/// <param name="Material">What was frozen.</param>
public sealed record MakeDrawTerms(string Digits, string PublicValue, DrawMaterial Material);

/// <summary>公开抽取, by another person and role than gave the first digits. There is no second draw of a plan.</summary>
public sealed class MakeDrawStep() : Step<RandomDraw, DrawFacts, MakeDrawTerms, DrawMade>(new StepCard("make-draw", "公开抽取")
{
    Action = "MakeDraw",
    ActionWords = "公开抽取",
    Roles = [Role.Supervisor],
    Page = "/Inspections/Draw",
    Law = Duty,
    Place = 20,
})
{
    /// <inheritdoc/>
    public override bool IsNext(RandomDraw file, DrawFacts facts) => file.Stage == DrawStage.Half;

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(RandomDraw file, DrawFacts facts, MakeDrawTerms terms)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(terms);
        foreach (var wrong in GiveDigitsStep.Wrong(terms.Digits))
        {
            yield return wrong;
        }

        if (terms.Digits == file.First?.Digits)
        {
            yield return new("same-digits", Duty, "和第一组数字完全一样。请另一个人重新掷。", "Digits");
        }

        if (file.Planned.PublicSource.Length > 0 != terms.PublicValue.Length > 0)
        {
            yield return new("public-value", Duty, file.Planned.PublicSource.Length > 0
                ? $"计划公布的还有：{file.Planned.PublicSource}。请照公开的结果填写。" : "计划没有公布别的公开数值，这里不填。", "PublicValue");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(RandomDraw file, DrawFacts facts) =>
    [
        file.StillOpen, GiveDigitsStep.DayHasCome(file, facts), new(file.First is not null, "监察员已投入第一组数字", "first-digits-missing", Duty),
        new(file.First?.GivenBy != facts.Actor, "由投入第一组数字以外的人投入", "two-people", Two),
    ];

    /// <inheritdoc/>
    protected override DrawMade Make(RandomDraw file, DrawFacts facts, MakeDrawTerms terms, string number)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(terms);
        var material = terms.Material;
        var seed = DrawAlgorithm.Seed(material.Secret, file.First!.Digits, terms.Digits, terms.PublicValue);
        return new DrawMade(material.Secret, file.First.Digits, terms.Digits, terms.PublicValue, seed,
            DrawAlgorithm.Draw(seed, material.EntryIds, file.Planned.Count, material.OfficerIds, material.Exclusions))
        { On = facts.Today };
    }
}

/// <summary>作废抽查计划, given the reason: only before anybody can know the result.</summary>
public sealed class VoidDrawStep() : Step<RandomDraw, DrawFacts, string, DrawVoided>(new StepCard("void-draw", "作废抽查计划")
{
    Action = "VoidDraw",
    ActionWords = "作废抽查计划",
    Roles = [Role.Supervisor],
    Page = "/Inspections/Void",
    Law = Duty,
    Place = 30,
    IsRare = true,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(RandomDraw file, DrawFacts facts) => [file.StillOpen];

    /// <inheritdoc/>
    protected override DrawVoided Make(RandomDraw file, DrawFacts facts, string terms, string number) => new(terms) { On = facts.Today };
}
