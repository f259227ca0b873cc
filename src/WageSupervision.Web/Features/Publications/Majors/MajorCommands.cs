using FluentValidation;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Publications;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Publications.Majors;

/// <summary>A command that takes one of the steps of an entry that bear its name.</summary>
public interface IMajorCommand : IListCommand<MajorNotice, MajorFacts, MajorTerms>;

/// <summary>企业对公布内容提出异议.</summary>
/// <param name="MatterId">The entry.</param>
/// <param name="StepName">Which step.</param>
/// <param name="Text">What it says.</param>
/// <param name="FileName">The file's own name.</param>
/// <param name="Content">The bytes; <c>null</c> where it gives none.</param>
[Takes<ObjectToMajorStep>]
public sealed record ObjectToMajor(Guid MatterId, string? StepName, string? Text, string? FileName, byte[]? Content) : IMajorCommand
{
    /// <inheritdoc/>
    public MajorTerms Given(string text, Guid? evidenceId) => new(text, evidenceId);
}

/// <summary>监察员办理的一步.</summary>
/// <param name="MatterId">The entry.</param>
/// <param name="StepName">Which step.</param>
/// <param name="Text">What is said, or why.</param>
/// <param name="FileName">The file's own name.</param>
/// <param name="Content">The bytes; <c>null</c> where there are none.</param>
/// <param name="Adopted">Whether the objections are right.</param>
/// <param name="Seen">How many objections the page showed.</param>
[Takes<PublishMajorStep>]
public sealed record ActOnMajor(
    Guid MatterId, string? StepName, string? Text, string? FileName = null, byte[]? Content = null, bool? Adopted = null, int? Seen = null) : IMajorCommand
{
    /// <inheritdoc/>
    public MajorTerms Given(string text, Guid? evidenceId) => new(text, evidenceId, Adopted, Seen);
}

/// <summary>负责人决定的一步.</summary>
/// <param name="MatterId">The entry.</param>
/// <param name="StepName">Which step.</param>
/// <param name="Text">Why, where the step asks for it.</param>
/// <param name="Facts">What is published besides what the case knows, where it is corrected.</param>
[Takes<ApproveMajorStep>]
public sealed record DecideMajor(Guid MatterId, string? StepName, string? Text, string? Facts = null) : IMajorCommand
{
    /// <inheritdoc/>
    public string? FileName => null;

    /// <inheritdoc/>
    public byte[]? Content => null;

    /// <inheritdoc/>
    public MajorTerms Given(string text, Guid? evidenceId) => new(text, Facts: (Facts ?? "").Trim());
}

/// <summary>Shape of <see cref="ObjectToMajor"/>.</summary>
public sealed class ObjectToMajorValidator : ListValidator<ObjectToMajor, MajorNotice, MajorFacts, MajorTerms>;

/// <summary>Shape of <see cref="ActOnMajor"/>.</summary>
public sealed class ActOnMajorValidator : ListValidator<ActOnMajor, MajorNotice, MajorFacts, MajorTerms>
{
    /// <summary>Sets the checks.</summary>
    public ActOnMajorValidator() =>
        RuleFor(r => r.Adopted).NotNull().When(r => r.StepName == Steps.The<AnswerMajorObjectionStep>().Card.Name).WithMessage("请选择采纳还是不采纳。");
}

/// <summary>Shape of <see cref="DecideMajor"/>.</summary>
public sealed class DecideMajorValidator : ListValidator<DecideMajor, MajorNotice, MajorFacts, MajorTerms>
{
    /// <summary>Sets the checks.</summary>
    public DecideMajorValidator() => RuleFor(r => r.Facts).IsPublishedFact();
}

/// <summary>Takes a step of the enterprise.</summary>
public sealed class ObjectToMajorHandler(MajorFiles majors, CaseEvidence evidence)
    : ListHandler<ObjectToMajor, MajorNotice, MajorFacts, MajorTerms>(majors, evidence);

/// <summary>Takes a step of an inspector.</summary>
public sealed class ActOnMajorHandler(MajorFiles majors, CaseEvidence evidence)
    : ListHandler<ActOnMajor, MajorNotice, MajorFacts, MajorTerms>(majors, evidence);

/// <summary>Takes a step of a supervisor.</summary>
public sealed class DecideMajorHandler(MajorFiles majors, CaseEvidence evidence)
    : ListHandler<DecideMajor, MajorNotice, MajorFacts, MajorTerms>(majors, evidence);
