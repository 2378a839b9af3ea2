-- A decision is never changed, nor is a rule set that was published.
revoke update, delete on assess.finalisation, assess.rule_set from ${app};
