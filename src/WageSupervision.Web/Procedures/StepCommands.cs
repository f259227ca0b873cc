using MediatR;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Procedures;

/// <summary>
/// A command that takes a step. It has no handler of its own unless something stands beside the event (a file, another subject):
/// the step knows everything else.
/// </summary>
/// <typeparam name="TFile">What the step is taken on.</typeparam>
/// <typeparam name="TFacts">What its gate must know besides the events.</typeparam>
/// <typeparam name="TTerms">The step's particulars.</typeparam>
public interface IStepCommand<TFile, TFacts, TTerms> : IConcerns
    where TFile : Aggregate
{
    /// <summary>What the step is taken on.</summary>
    Guid SubjectId { get; }

    /// <summary>The step.</summary>
    Step<TFile, TFacts, TTerms> Step { get; }

    /// <summary>Its particulars. Where the form is incomplete, the fields left empty are <c>null</c>.</summary>
    TTerms Terms { get; }

    /// <summary>The version the person had before them, where a step sent twice must not count twice.</summary>
    int? SeenVersion => null;

    /// <inheritdoc/>
    string IConcerns.Subject => SubjectId.ToString();
}

/// <summary>
/// A command that takes a step whose particulars only its own handler can put together: the gate of the step is known all the same, and answers
/// before the form.
/// </summary>
/// <typeparam name="TFile">What the step is taken on.</typeparam>
/// <typeparam name="TFacts">What its gate must know besides the events.</typeparam>
public interface IGatedCommand<TFile, TFacts> : IConcerns
    where TFile : Aggregate
{
    /// <summary>What the step is taken on.</summary>
    Guid SubjectId { get; }

    /// <summary>The step.</summary>
    Step<TFile, TFacts> Gated { get; }

    /// <inheritdoc/>
    string IConcerns.Subject => SubjectId.ToString();
}

/// <summary>What a command takes: who may send it and what the audit calls it follow from the step.</summary>
/// <typeparam name="TStep">The step; where a command chooses among several, any of them.</typeparam>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class TakesAttribute<TStep>() : AllowedToAttribute([.. Steps.The<TStep>().Card.Roles]), ICommandName
    where TStep : Step
{
    /// <inheritdoc/>
    public string Name => Steps.The<TStep>().Card.Action;

    /// <inheritdoc/>
    public string Words => Steps.The<TStep>().Card.ActionWords;
}

/// <summary>Takes the step of a command.</summary>
public sealed class StepHandler<TCommand, TFile, TFacts, TTerms>(ITakesSteps<TFile, TFacts> store) : IRequestHandler<TCommand, Unit>
    where TCommand : IStepCommand<TFile, TFacts, TTerms>, IRequest<Unit>
    where TFile : Aggregate
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(TCommand request, CancellationToken cancellationToken)
    {
        await store.TakeAsync(request.SubjectId, request.Step, request.Terms, request.SeenVersion, cancellationToken);
        return Unit.Value;
    }
}

/// <summary>Says which particulars of a command its step would refuse.</summary>
public sealed class StepTrial<TCommand, TFile, TFacts, TTerms>(ITakesSteps<TFile, TFacts> store) : ITrial<TCommand>
    where TCommand : IStepCommand<TFile, TFacts, TTerms>, IBaseRequest
    where TFile : Aggregate
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<ProcedureRuleException>> TryAsync(TCommand request, CancellationToken cancellationToken) =>
        store.TryAsync(request.SubjectId, request.Step, request.Terms, cancellationToken);
}

/// <summary>Refuses a command whose step may not be taken now; of its particulars it says nothing.</summary>
public sealed class GateTrial<TCommand, TFile, TFacts>(ITakesSteps<TFile, TFacts> store) : ITrial<TCommand>
    where TCommand : IGatedCommand<TFile, TFacts>, IBaseRequest
    where TFile : Aggregate
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<ProcedureRuleException>> TryAsync(TCommand request, CancellationToken cancellationToken)
    {
        await store.EnterAsync(request.SubjectId, request.Gated, cancellationToken);
        return [];
    }
}
