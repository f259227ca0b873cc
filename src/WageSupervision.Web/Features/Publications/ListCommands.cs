using FluentValidation;
using MediatR;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Publications;

/// <summary>A command that takes one of the steps of an entry of a list that bear its name.</summary>
/// <typeparam name="TFile">The entry.</typeparam>
/// <typeparam name="TFacts">What its gates must know besides its events.</typeparam>
/// <typeparam name="TTerms">What its steps are given.</typeparam>
public interface IListCommand<TFile, TFacts, TTerms> : IStepCommand<TFile, TFacts, TTerms>, ICommand<Unit>, IBringsFile
    where TFile : Aggregate
{
    /// <summary>The entry.</summary>
    Guid MatterId { get; }

    /// <summary>Which step, by its name.</summary>
    string? StepName { get; }

    /// <summary>What is said, or why.</summary>
    string? Text { get; }

    /// <inheritdoc/>
    Guid IStepCommand<TFile, TFacts, TTerms>.SubjectId => MatterId;

    /// <inheritdoc/>
    Step<TFile, TFacts, TTerms> IStepCommand<TFile, TFacts, TTerms>.Step =>
        ListForm.Step<TFile, TFacts, TTerms>(StepName, GetType().Name) ?? throw new NotFoundException();

    /// <inheritdoc/>
    TTerms IStepCommand<TFile, TFacts, TTerms>.Terms => Given((Text ?? "").Trim(), Content is { Length: > 0 } ? Guid.Empty : null);

    /// <summary>The particulars.</summary>
    /// <param name="text">What is said, or why.</param>
    /// <param name="evidenceId">The file: empty until it is kept; <c>null</c> where there is none.</param>
    TTerms Given(string text, Guid? evidenceId);
}

/// <summary>What the form of a step asks for.</summary>
/// <typeparam name="TCommand">The command.</typeparam>
/// <typeparam name="TFile">The entry.</typeparam>
/// <typeparam name="TFacts">What its gates must know besides its events.</typeparam>
/// <typeparam name="TTerms">What its steps are given.</typeparam>
public abstract class ListValidator<TCommand, TFile, TFacts, TTerms> : AbstractValidator<TCommand>
    where TFile : Aggregate
    where TCommand : IListCommand<TFile, TFacts, TTerms>
{
    /// <summary>Sets the checks.</summary>
    protected ListValidator()
    {
        RuleFor(r => r.StepName).Must(name => ListForm.Step<TFile, TFacts, TTerms>(name, typeof(TCommand).Name) is not null).WithMessage("没有这一步。");
        RuleFor(r => r.Text).IsTextOf(command => command.StepName);
        RuleFor(r => r.Content).IsEvidence();
    }
}

/// <summary>Takes the step, and keeps the file beside its event, with the case.</summary>
/// <typeparam name="TCommand">The command.</typeparam>
/// <typeparam name="TFile">The entry.</typeparam>
/// <typeparam name="TFacts">What its gates must know besides its events.</typeparam>
/// <typeparam name="TTerms">What its steps are given.</typeparam>
/// <param name="store">Entries.</param>
/// <param name="evidence">Keeps files.</param>
public abstract class ListHandler<TCommand, TFile, TFacts, TTerms>(AggregateStore<TFile, ListMatterRow, TFacts> store, CaseEvidence evidence)
    : IRequestHandler<TCommand, Unit>
    where TFile : Aggregate, IRebuilt<TFile>
    where TCommand : IListCommand<TFile, TFacts, TTerms>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(TCommand request, CancellationToken cancellationToken)
    {
        var opened = await store.LoadToChangeAsync(request.MatterId, cancellationToken);
        var terms = request.ToKeep is { Length: > 0 } content
            ? request.Given((request.Text ?? "").Trim(), evidence.Keep(opened.Row.EnterpriseId, opened.Row.CaseId, request.FileName, content).Id)
            : request.Terms;
        await store.TakeAsync(opened, request.Step, terms, cancellationToken: cancellationToken);
        return Unit.Value;
    }
}
