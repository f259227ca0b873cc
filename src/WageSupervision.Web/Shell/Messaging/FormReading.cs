using MediatR;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Shell.Forms;

namespace WageSupervision.Web.Shell.Messaging;

/// <summary>How the form of this request was read, so that everything wrong with it is told at once.</summary>
public sealed class FormReading
{
    /// <summary>A field could not be read: what was sent is looked through for further errors, and never carried out.</summary>
    public bool IsBroken { get; set; }

    /// <summary>The form, where it may be carried out only once.</summary>
    public SentForm? Sent { get; set; }

    /// <summary>A command of this request has carried it out.</summary>
    public bool IsClaimed { get; set; }

    /// <summary>Particulars that the procedure does not allow either, beside the one that refused the step.</summary>
    public IReadOnlyList<ProcedureRuleException> AlsoWrong { get; set; } = [];
}

/// <summary>
/// Says beforehand which particulars of a request the procedure would not allow, each by itself, without taking the step.
/// Asked only where the form is refused anyway.
/// </summary>
/// <typeparam name="TRequest">Request.</typeparam>
public interface ITrial<in TRequest>
    where TRequest : IBaseRequest
{
    /// <summary>One refusal for each particular at fault.</summary>
    /// <exception cref="ProcedureRuleException">Whatever the particulars are, it may not be done now.</exception>
    Task<IReadOnlyList<ProcedureRuleException>> TryAsync(TRequest request, CancellationToken cancellationToken);
}
