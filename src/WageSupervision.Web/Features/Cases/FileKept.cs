using MediatR;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>A command that may bring one file.</summary>
public interface IBringsFile
{
    /// <summary>The file's own name.</summary>
    string? FileName { get; }

    /// <summary>Its bytes.</summary>
    byte[]? Content { get; }

    /// <summary>What is kept of it: nothing where the step, as it is taken, has no use for a file.</summary>
    byte[]? ToKeep => Content;
}

/// <summary>Takes a step and keeps the file beside its event.</summary>
/// <typeparam name="TCommand">The command.</typeparam>
/// <typeparam name="TTerms">The step's particulars.</typeparam>
/// <param name="cases">Cases.</param>
/// <param name="evidence">Keeps files.</param>
/// <param name="with">The particulars with the file that was kept.</param>
public abstract class FileKeptHandler<TCommand, TTerms>(CaseFiles cases, CaseEvidence evidence, Func<TTerms, Guid?, TTerms> with)
    : IRequestHandler<TCommand, Unit>
    where TCommand : ICommand<Unit>, ICaseCommand<TTerms>, IBringsFile
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(TCommand request, CancellationToken cancellationToken)
    {
        var opened = await cases.LoadToChangeAsync(request.CaseId, cancellationToken);
        var kept = evidence.KeepIfAny(opened.Row, request.FileName, request.ToKeep);
        await cases.TakeAsync(opened, request.Step, with(request.Terms, kept), cancellationToken: cancellationToken);
        return Unit.Value;
    }
}
