using FluentValidation;
using MediatR;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Publications;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Publications.Majors;

/// <summary>A command that takes one of the steps of an entry that bear its name.</summary>
public interface IMajorCommand : IStepCommand<MajorNotice, MajorFacts, MajorTerms>, ICommand<Unit>, IBringsFile
{
    /// <summary>The entry.</summary>
    Guid MajorId { get; }

    /// <summary>Which step, by its name.</summary>
    string? StepName { get; }

    /// <summary>What is said, or why.</summary>
    string? Text { get; }

    /// <inheritdoc/>
    Guid IStepCommand<MajorNotice, MajorFacts, MajorTerms>.SubjectId => MajorId;

    /// <inheritdoc/>
    Step<MajorNotice, MajorFacts, MajorTerms> IStepCommand<MajorNotice, MajorFacts, MajorTerms>.Step =>
        ListForm.Step<MajorNotice, MajorFacts, MajorTerms>(StepName, GetType().Name) ?? throw new NotFoundException();

    /// <inheritdoc/>
    MajorTerms IStepCommand<MajorNotice, MajorFacts, MajorTerms>.Terms => Given;

    /// <summary>The particulars; until the file is kept, its id is empty.</summary>
    MajorTerms Given => new((Text ?? "").Trim(), Content is { Length: > 0 } ? Guid.Empty : null);
}

/// <summary>企业对公布内容提出异议.</summary>
/// <param name="MajorId">The entry.</param>
/// <param name="StepName">Which step.</param>
/// <param name="Text">What it says.</param>
/// <param name="FileName">The file's own name.</param>
/// <param name="Content">The bytes; <c>null</c> where it gives none.</param>
[Takes<ObjectToMajorStep>]
public sealed record ObjectToMajor(Guid MajorId, string? StepName, string? Text, string? FileName, byte[]? Content) : IMajorCommand;

/// <summary>监察员办理的一步.</summary>
/// <param name="MajorId">The entry.</param>
/// <param name="StepName">Which step.</param>
/// <param name="Text">What is said, or why.</param>
/// <param name="FileName">The file's own name.</param>
/// <param name="Content">The bytes; <c>null</c> where there are none.</param>
/// <param name="Adopted">Whether the objections are right.</param>
/// <param name="Seen">How many objections the page showed.</param>
[Takes<PublishMajorStep>]
public sealed record ActOnMajor(
    Guid MajorId, string? StepName, string? Text, string? FileName = null, byte[]? Content = null, bool? Adopted = null, int? Seen = null) : IMajorCommand
{
    /// <inheritdoc/>
    MajorTerms IMajorCommand.Given => new((Text ?? "").Trim(), Content is { Length: > 0 } ? Guid.Empty : null, Adopted, Seen);
}

/// <summary>负责人决定的一步.</summary>
/// <param name="MajorId">The entry.</param>
/// <param name="StepName">Which step.</param>
/// <param name="Text">Why, where the step asks for it.</param>
[Takes<ApproveMajorStep>]
public sealed record DecideMajor(Guid MajorId, string? StepName, string? Text) : IMajorCommand
{
    /// <inheritdoc/>
    public string? FileName => null;

    /// <inheritdoc/>
    public byte[]? Content => null;
}

/// <summary>What the form of a step asks for.</summary>
/// <typeparam name="TCommand">The command.</typeparam>
public abstract class MajorValidator<TCommand> : AbstractValidator<TCommand>
    where TCommand : IMajorCommand
{
    /// <summary>Sets the checks.</summary>
    protected MajorValidator()
    {
        RuleFor(r => r.StepName).Must(name => ListForm.Step<MajorNotice, MajorFacts, MajorTerms>(name, typeof(TCommand).Name) is not null)
            .WithMessage("没有这一步。");
        RuleFor(r => r.Text).IsTextOf(command => command.StepName);
        RuleFor(r => r.Content).IsEvidence();
    }
}

/// <summary>Shape of <see cref="ObjectToMajor"/>.</summary>
public sealed class ObjectToMajorValidator : MajorValidator<ObjectToMajor>;

/// <summary>Shape of <see cref="ActOnMajor"/>.</summary>
public sealed class ActOnMajorValidator : MajorValidator<ActOnMajor>
{
    /// <summary>Sets the checks.</summary>
    public ActOnMajorValidator() =>
        RuleFor(r => r.Adopted).NotNull().When(r => r.StepName == Steps.The<AnswerMajorObjectionStep>().Card.Name).WithMessage("请选择采纳还是不采纳。");
}

/// <summary>Shape of <see cref="DecideMajor"/>.</summary>
public sealed class DecideMajorValidator : MajorValidator<DecideMajor>;

/// <summary>Takes the step, and keeps the file beside its event, with the case.</summary>
/// <typeparam name="TCommand">The command.</typeparam>
/// <param name="majors">Entries.</param>
/// <param name="evidence">Keeps files.</param>
public abstract class MajorHandler<TCommand>(MajorFiles majors, CaseEvidence evidence) : IRequestHandler<TCommand, Unit>
    where TCommand : IMajorCommand
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(TCommand request, CancellationToken cancellationToken)
    {
        var opened = await majors.LoadToChangeAsync(request.MajorId, cancellationToken);
        var terms = request.Terms;
        if (request.ToKeep is { Length: > 0 } content)
        {
            terms = terms with { EvidenceId = evidence.Keep(opened.Row.EnterpriseId, opened.Row.CaseId, request.FileName, content).Id };
        }

        await majors.TakeAsync(opened, request.Step, terms, cancellationToken: cancellationToken);
        return Unit.Value;
    }
}

/// <summary>Takes a step of the enterprise.</summary>
public sealed class ObjectToMajorHandler(MajorFiles majors, CaseEvidence evidence) : MajorHandler<ObjectToMajor>(majors, evidence);

/// <summary>Takes a step of an inspector.</summary>
public sealed class ActOnMajorHandler(MajorFiles majors, CaseEvidence evidence) : MajorHandler<ActOnMajor>(majors, evidence);

/// <summary>Takes a step of a supervisor.</summary>
public sealed class DecideMajorHandler(MajorFiles majors, CaseEvidence evidence) : MajorHandler<DecideMajor>(majors, evidence);
