using MediatR;

namespace WageSupervision.Web.Shell.Messaging;

/// <summary>A request that changes something: it runs in one transaction and leaves an audit entry.</summary>
/// <typeparam name="TResult">What it returns.</typeparam>
public interface ICommand<out TResult> : IRequest<TResult>;

/// <summary>A command that names the object it concerns, for the audit.</summary>
public interface IConcerns
{
    /// <summary>An id, never personal data.</summary>
    string Subject { get; }
}

/// <summary>A command whose sender is recorded nowhere, signed in or not: whoever reports a breach is kept confidential.</summary>
public interface INamesNobody;

/// <summary>Who may send a command. Checked again in the pipeline, so that no page or route can forget it.</summary>
/// <param name="roles">Any of these.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public class AllowedToAttribute(params Role[] roles) : Attribute
{
    /// <summary>Any of these.</summary>
    public IReadOnlyList<Role> Roles { get; } = roles;
}

/// <summary>A command that anybody may send, signed in or not.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class AllowedToAnyoneAttribute : Attribute;
